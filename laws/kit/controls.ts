import { isCertain } from '../../contract/questions';
import type { Operation, WritableField } from '../../contract/types';
import type { Control } from '../../engine/language/case';
import type { LawContext } from '../../engine/language/law';
import { bareItem, harmlessField, itemWith, leavesOf, parentOf, plainValue } from './items';
import { writing } from './writes';

/** The same request with a valid value; one serves all members of an object, which go together. */
export function controlFor(context: LawContext, operation: Operation, field: WritableField): Control {
  const parent = parentOf(operation, field);
  const valid = itemWith(context, operation, field, plainValue(context, field));
  const { given, call } = writing(
    context.contract,
    operation,
    valid,
    operation.form === 'bulk' && operation.plays !== 'write-only' ? 'middle' : 'alone',
  );
  return {
    key: `${operation.name} with ${(parent ?? field).label}`,
    given,
    call: { ...call, purpose: 'control' },
    ...(isCertain(field) ? {} : { open: true as const }),
  };
}

/**
 * A write that nobody can object to, as a control: the harmless field's own, or the name's. `beside`: the field that is
 * on trial, which must not be its own witness.
 */
export function plainControl(context: LawContext, operation: Operation, beside?: WritableField): Control {
  const named = leavesOf(operation).find(({ pointer }) => pointer === context.contract.role.nameAt);
  const harmless = operation.plays === 'create' ? undefined : harmlessField(context.contract, operation);
  const field = (beside && beside !== named ? named : harmless) ?? named;
  if (field) return controlFor(context, operation, field);
  const { given, call } = writing(context.contract, operation, bareItem(context.contract, operation), 'alone');
  return { key: `plain ${operation.name}`, given, call: { ...call, purpose: 'control' } };
}

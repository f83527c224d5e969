import type { Operation, WritableField } from '../../contract/types';
import type { Call, Case, Given } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import { valueOf } from '../../generators/values/mark';
import type { JsonObject } from '../../model/json';
import { withValueAt } from '../../model/pointer';
import { controlFor, plainControl } from '../kit/controls';
import { bareItem, fieldsOf, leavesOf } from '../kit/items';
import { seesFor } from '../kit/reading';
import { writing } from '../kit/writes';
import { emptiable, emptyCases } from './readBackCases';

const nullableOf = (operation: Operation): readonly WritableField[] =>
  leavesOf(operation).filter(({ nullKeeps }) => nullKeeps);

/** Null for every field where null means "do not change". */
const nullsFor = (context: LawContext, operation: Operation): JsonObject =>
  nullableOf(operation).reduce<JsonObject>(
    (item, { pointer }) => withValueAt(item, pointer, null),
    bareItem(context.contract, operation),
  );

/** Null for all of them at once, sent to a role as it is. */
export function nullsAlone(context: LawContext, operation: Operation): Case[] {
  const [field] = nullableOf(operation);
  if (!field) return [];
  const { given, call } = writing(context.contract, operation, nullsFor(context, operation), 'alone');
  return [
    caseOf({
      ...updateCase(context, operation, given, call),
      id: `${operation.name}.null-keeps:as it is`,
      what: `null for every nullable field of a role as it is, by ${operation.name}`,
      tier: isTelling(context, operation) ? 'standard' : 'quick',
      control: controlFor(context, operation, field),
    }),
  ];
}

/** A role is sent the value that it has already. */
export function ownValue(
  context: LawContext,
  operation: Operation,
  { pointer, label }: Pick<WritableField, 'pointer' | 'label'>,
  tier: Case['tier'],
): Case {
  const { given, call } = writing(
    context.contract,
    operation,
    withValueAt({}, pointer, valueOf('A', pointer)),
    'alone',
  );
  const field = fieldsOf(operation).find((one) => one.pointer === pointer);
  return caseOf({
    ...updateCase(context, operation, given, call),
    id: `${operation.name}.${label}.own`,
    what: `a role's own ${label}, by ${operation.name}`,
    sees: 'list',
    tier: pointer === context.contract.role.nameAt && isTelling(context, operation) ? 'standard' : tier,
    ...(field ? { control: controlFor(context, operation, field) } : {}),
  });
}

/**
 * A role is sent its own name and null for every nullable field, which changes nothing, and the empty text, which does.
 * Only where the operation has a name and nullable fields.
 */
export function asItIs(context: LawContext, operation: Operation): Case[] {
  if (!isTelling(context, operation)) return [];
  const { nameAt } = context.contract.role;
  const emptied = emptiable(context, operation);
  const own = withValueAt(nullsFor(context, operation), nameAt, valueOf('A', nameAt));
  const { given, call } = writing(
    context.contract,
    operation,
    emptied.reduce((item, { pointer }) => withValueAt(item, pointer, ''), own),
    'alone',
  );
  const empty = emptied.length > 0 ? ` and the empty text for ${emptied.map(({ label }) => label).join(', ')}` : '';
  return [
    caseOf({
      ...updateCase(context, operation, given, call),
      id: `${operation.name}.as it is`,
      what: `its own name and null for every nullable field${empty}, by ${operation.name}`,
      control: plainControl(context, operation),
      split: [
        ...nullsAlone(context, operation),
        ...nameOf(context, operation).map((field) => ownValue(context, operation, field, 'standard')),
        ...emptyCases(context, operation),
      ],
    }),
  ];
}

export const isTelling = (context: LawContext, operation: Operation): boolean =>
  nullableOf(operation).length > 0 && nameOf(context, operation).length > 0;

const nameOf = ({ contract }: LawContext, operation: Operation): readonly WritableField[] =>
  fieldsOf(operation).filter(({ pointer }) => pointer === contract.role.nameAt);

const updateCase = (
  context: LawContext,
  operation: Operation,
  given: Given,
  call: Call,
): Pick<Case, 'tier' | 'expects' | 'given' | 'steps' | 'sees'> => ({
  tier: 'quick',
  expects: 'accepted',
  given,
  steps: [call],
  sees: seesFor(
    context.contract,
    nullableOf(operation).map(({ pointer }) => pointer),
  ),
});

import { isCertain } from '../../contract/questions';
import type { Condition, Operation, WritableField } from '../../contract/types';
import type { Case } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import type { JsonObject } from '../../model/json';
import { withValueAt } from '../../model/pointer';
import { enumOf, namesType } from '../../model/schema';
import { plainControl } from '../kit/controls';
import { bareItem, fieldsOf, itemWith, leavesOf, plainValue } from '../kit/items';
import { inWords } from '../kit/reading';
import { shared, writing } from '../kit/writes';
import { labelOf } from './satisfied';

/**
 * An item that a write must accept though nothing reads it back. `about`: the rule that it is for. `single`: the case
 * that sends it alone.
 */
export interface UnseenValue {
  readonly about: 'listed' | 'null' | 'alone';
  readonly field: WritableField;
  readonly item: JsonObject;
  readonly single: Case;
}

export const conditionsOf = (operation: Operation): readonly Condition[] => operation.request?.conditions ?? [];

export function unseenValues(context: LawContext, operation: Operation): UnseenValue[] {
  return leavesOf(operation).flatMap((field) => [
    ...listed(context, operation, field),
    ...nullable(context, operation, field),
    ...alone(context, operation, field),
  ]);
}

/** Each documented value, but those that require another field: the law of conditions tries them. */
function listed(context: LawContext, operation: Operation, field: WritableField): UnseenValue[] {
  if (!isCertain(field)) return [];
  return (enumOf(field.schema) ?? [])
    .filter((value) => !conditionsOf(operation).some(({ when, is }) => when === field.pointer && is === value))
    .map((value) =>
      made(
        context,
        operation,
        { about: 'listed', field, item: itemWith(context, operation, field, value) },
        `${field.label} ${inWords(value)}`,
      ),
    );
}

/** Null where the type allows it and no rule requires a value. It stands beside another effect. */
function nullable(context: LawContext, operation: Operation, field: WritableField): UnseenValue[] {
  if (
    enumOf(field.schema) !== undefined ||
    !namesType(field.schema, 'null') ||
    field.statements.notNull?.level === 'observe'
  )
    return [];
  const other = conditionsOf(operation).find(
    ({ then }) => then !== field.pointer && conditionsOf(operation).some((one) => one.then === field.pointer),
  );
  const when = other ? fieldsOf(operation).find(({ pointer }) => pointer === other.when) : undefined;
  const base = other && when ? itemWith(context, operation, when, other.is) : bareItem(context.contract, operation);
  const value = made(
    context,
    operation,
    { about: 'null', field, item: withValueAt(base, field.pointer, null) },
    `${field.label} null`,
  );
  return [other && when ? besideRequired(context, operation, value, other) : value];
}

/** A field that some value requires, without that value: nothing forbids it. */
function alone(context: LawContext, operation: Operation, field: WritableField): UnseenValue[] {
  const condition = conditionsOf(operation).find(({ then }) => then === field.pointer);
  const when = condition ? fieldsOf(operation).find(({ pointer }) => pointer === condition.when) : undefined;
  if (!condition || !when) return [];
  const item = withValueAt(bareItem(context.contract, operation), field.pointer, plainValue(context, field));
  return [
    besideRequired(
      context,
      operation,
      made(context, operation, { about: 'alone', field, item }, `${field.label} alone`),
      condition,
    ),
  ];
}

/** Which texts are values may be open, so the control is the same text beside the value that requires it. */
function besideRequired(
  context: LawContext,
  operation: Operation,
  value: UnseenValue,
  condition: Condition,
): UnseenValue {
  const when = fieldsOf(operation).find(({ pointer }) => pointer === condition.when);
  if (!when) return value;
  const { given, call } = writing(
    context.contract,
    operation,
    itemWith(context, operation, when, condition.is),
    'alone',
  );
  return {
    ...value,
    single: {
      ...value.single,
      control: {
        key: `${operation.name} with ${labelOf(operation, condition.then)} as required`,
        given,
        call: { ...call, purpose: 'control' },
      },
    },
  };
}

function made(
  context: LawContext,
  operation: Operation,
  value: Omit<UnseenValue, 'single'>,
  what: string,
): UnseenValue {
  const { given, call } = writing(context.contract, operation, value.item, 'alone');
  return {
    ...value,
    single: caseOf({
      id: `${operation.name}.unseen:${what}`,
      what: `${what}, by ${operation.name}`,
      expects: 'accepted',
      given: shared(given),
      steps: [call],
      control: plainControl(context, operation),
    }),
  };
}

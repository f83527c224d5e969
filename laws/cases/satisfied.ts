import type { Condition, Operation } from '../../contract/types';
import { callOn } from '../../engine/language/calls';
import type { Call, Case } from '../../engine/language/case';
import { caseOf } from '../../engine/language/caseOf';
import type { LawContext } from '../../engine/language/law';
import type { Json, JsonObject } from '../../model/json';
import { isJsonArray } from '../../model/json';
import { withValueAt } from '../../model/pointer';
import { controlFor } from '../kit/controls';
import { bareItem, fieldsOf } from '../kit/items';

export const labelOf = (operation: Operation, pointer: string): string =>
  fieldsOf(operation).find((field) => field.pointer === pointer)?.label ?? pointer.slice(1);

/** Plain values of a field: its examples, where there are some. Which texts are values may be open. */
function companions(operation: Operation, pointer: string): readonly Json[] {
  const examples = fieldsOf(operation).find((field) => field.pointer === pointer)?.schema['examples'];
  return isJsonArray(examples) && examples.length > 0 ? examples : ['plain'];
}

export const companion = (operation: Operation, pointer: string): Json => companions(operation, pointer)[0] ?? null;

/** `bare`: an item without the field that its value requires. `whole`: an item with it. */
export function itemsFor(
  { contract }: LawContext,
  operation: Operation,
  condition: Condition,
): { readonly bare: JsonObject; readonly whole: JsonObject } {
  const bare = withValueAt(bareItem(contract, operation), condition.when, condition.is);
  return { bare, whole: withValueAt(bare, condition.then, companion(operation, condition.then)) };
}

export const keyOf = (operation: Operation, { when, is, then }: Condition): string =>
  `${operation.name} with ${labelOf(operation, when)} ${JSON.stringify(is)} and ${labelOf(operation, then)}`;

/** The value with the field that it requires: one request for each plain value of that field. */
export function satisfiedCase(context: LawContext, operation: Operation, condition: Condition): Case {
  const { bare } = itemsFor(context, operation, condition);
  const label = labelOf(operation, condition.then);
  const carried = fieldsOf(operation).filter(({ pointer }) => pointer === condition.when || pointer === condition.then);
  return caseOf({
    id: `${operation.name}.${label}.satisfied`,
    what: `${labelOf(operation, condition.when)} ${JSON.stringify(condition.is)} with ${label}, by ${operation.name}`,
    tier: 'quick',
    expects: 'accepted',
    given: { roles: { A: { kind: 'own', ...(operation.plays === 'write-only' ? { shared: true as const } : {}) } } },
    steps: companions(operation, condition.then).map((value) =>
      callOf(operation, [withValueAt(bare, condition.then, value)]),
    ),
    proves: [
      keyOf(operation, condition),
      ...(operation.plays === 'write-only' ? carried.map((field) => controlFor(context, operation, field).key) : []),
    ],
  });
}

export const elementNames = ['A', 'F1', 'F2'];

export const callOf = (
  operation: Operation,
  items: readonly JsonObject[],
  roles: readonly string[] = elementNames,
): Call =>
  callOn(
    operation,
    items.map((item, index) => ({ role: roles[index] ?? 'A', item })),
  );

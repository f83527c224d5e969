import fc from 'fast-check';
import type { Condition, WritableField } from '../../contract/types';
import type { Json, JsonObject } from '../../model/json';
import { valueAt, withValueAt } from '../../model/pointer';
import { acceptableSchema } from '../accepted/acceptableSchema';
import { finiteValues } from '../schema/finiteValues';
import { refusedClasses } from '../refused/random';
import { sameJson } from '../../model/same';
import { schemaArbitrary } from './schemaArbitrary';
import type { Choices, ItemChoices, Refused } from '../types';

/** Random values that a field must accept. They shrink towards short text and small numbers within the limits. */
export const acceptedArbitrary = (field: WritableField, choices: Choices = {}): fc.Arbitrary<Json> =>
  schemaArbitrary(acceptableSchema(field, choices), choices);

/**
 * Random values that break one keyword of a field, each with its keyword. A value that shrinks still breaks the same
 * keyword, so a failure that shrinks stays a failure of its rule. Throws where the field refuses nothing.
 */
export function refusedArbitrary(field: WritableField, choices: Choices = {}): fc.Arbitrary<Refused> {
  const classes = refusedClasses(field, choices);
  if (classes.length === 0) throw new TypeError(`${field.label} has no keyword that a value could break`);
  return fc.oneof(
    ...classes.map(({ keyword, say, values }) =>
      values.map((value): Refused => ({ keyword, what: say(value), value, tier: 'standard' })),
    ),
  );
}

/**
 * Random whole items of a request. Required fields are always there, others sometimes; shrinking leaves out what it
 * can.
 */
export function requestItemArbitrary(
  fields: readonly WritableField[],
  choices: ItemChoices = {},
): fc.Arbitrary<JsonObject> {
  const { required = [], markAt, conditions = [] } = choices;
  const leaves = fields.filter((field) => field.isLeaf && finiteValues(acceptableSchema(field, choices))?.length !== 0);
  const isNeeded = (field: WritableField): boolean => field.required || required.includes(field.pointer);
  const parents = fields.filter((field) => isNeeded(field) && !field.isLeaf).map(({ pointer }) => pointer);
  const values = Object.fromEntries(
    leaves.map((field) => [field.pointer, acceptedArbitrary(field, { ...choices, marked: field.pointer === markAt })]),
  );
  return fc
    .record(values, { requiredKeys: leaves.filter(isNeeded).map(({ pointer }) => pointer), noNullPrototype: true })
    .map((chosen) =>
      Object.entries<Json>(chosen).reduce<JsonObject>(
        (item, [pointer, value]) => withValueAt(item, pointer, value),
        parents.reduce<JsonObject>((item, pointer) => withValueAt(item, pointer, {}), {}),
      ),
    )
    .filter((item) => conditions.every((condition) => holds(condition, item)));
}

function holds({ when, is, then }: Condition, item: JsonObject): boolean {
  const value = valueAt(item, when);
  return value === undefined || !sameJson(value, is) || (valueAt(item, then) ?? null) !== null;
}

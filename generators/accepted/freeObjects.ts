import type { JsonSchema } from '../../contract/types';
import type { Json, JsonObject } from '../../model/json';
import { coveringRows } from './coveringRows';
import { finiteValues } from '../schema/finiteValues';
import { groupSchema } from '../schema/groupSchema';
import { propertiesOf } from '../schema/keywords';
import type { Choices, Labelled } from '../types';

interface Place {
  readonly key: string;
  readonly name: string | undefined;
  readonly values: readonly Json[];
}

/**
 * Free-key objects with the keys that the target knows: every value in every place at least once, then one group alone,
 * then the empty object.
 */
export function acceptedFreeObjects(schema: JsonSchema, choices: Choices): Labelled[] {
  const keys = choices.keys ?? [];
  const places = placesOf(schema, keys, choices);
  const whole = coveringRows(places.map(({ values }) => values)).map((row, index, all) => ({
    what: `all known keys, ${index + 1} of ${all.length}`,
    value: fill(places, row),
  }));
  const alone = keys.length > 1 ? keys.slice(0, 1).flatMap((key) => first(schema, key, choices)) : [];
  return [...whole, ...alone, { what: 'an empty object', value: {} }];
}

function first(schema: JsonSchema, key: string, choices: Choices): Labelled[] {
  const places = placesOf(schema, [key], choices).slice(0, 1);
  const row = places.map(({ values }) => values[0] ?? null);
  return places.length === 0 ? [] : [{ what: `${JSON.stringify(key)} alone`, value: fill(places, row) }];
}

/** The places for values: the inner keys of a group, or the key itself where it holds no object. */
function placesOf(schema: JsonSchema, keys: readonly string[], choices: Choices): Place[] {
  return keys.flatMap((key): Place[] => {
    const inner = groupSchema(schema, key, choices);
    const own = finiteValues(inner);
    if (own) return [{ key, name: undefined, values: own }];
    return propertiesOf(inner)
      .map(([name, each]) => ({ key, name, values: finiteValues(each) ?? [] }))
      .filter(({ values }) => values.length > 0);
  });
}

const fill = (places: readonly Place[], row: readonly Json[]): JsonObject => {
  const groups = new Map<string, Json>();
  places.forEach(({ key, name }, index) => {
    const value = row[index] ?? null;
    groups.set(key, name === undefined ? value : { ...(groups.get(key) as JsonObject | undefined), [name]: value });
  });
  return Object.fromEntries(groups);
};

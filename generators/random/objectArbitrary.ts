import fc from 'fast-check';
import type { JsonSchema } from '../../contract/types';
import type { Json } from '../../model/json';
import { groupSchema } from '../schema/groupSchema';
import { propertiesOf, requiredOf } from '../schema/keywords';
import type { Choices } from '../types';

/**
 * Random objects: some of the named properties, and for a free-key object some of the keys that the target knows.
 * `inner` makes the values; it is handed in because it makes objects too.
 */
export function objectArbitrary(
  schema: JsonSchema,
  choices: Choices,
  inner: (schema: JsonSchema, choices: Choices) => fc.Arbitrary<Json>,
): fc.Arbitrary<Json> {
  const within: Choices = { ...choices, keys: undefined, marked: false };
  const named = propertiesOf(schema).map(([key, each]) => [key, inner(each, within)] as const);
  const free =
    schema['additionalProperties'] === false
      ? []
      : (choices.keys ?? [])
          .filter((key) => !named.some(([name]) => name === key))
          .map((key) => [key, inner(groupSchema(schema, key, choices), within)] as const);
  const requiredKeys = requiredOf(schema).filter((name) => named.some(([key]) => key === name));
  return fc.record(Object.fromEntries([...named, ...free]), { requiredKeys, noNullPrototype: true });
}

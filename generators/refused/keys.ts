import type { JsonSchema, WritableField } from '../../contract/types';
import type { Json, JsonObject } from '../../model/json';
import { finiteValues } from '../schema/finiteValues';
import { groupSchema } from '../schema/groupSchema';
import { propertiesOf, requiredOf, schemaIn } from '../schema/keywords';
import type { Choices, Refused } from '../types';
import { namesType } from '../../model/schema';

const unknown = 'unheard_of';

/**
 * Objects with one key too many: an unknown key where the schema lists all keys, and inner keys that a group of a
 * free-key object may not hold. The key holds a value that would be valid under a real one.
 */
export function refusedKeys({ schema }: WritableField, choices: Choices): Refused[] {
  if (!namesType(schema, 'object')) return [];
  const own = isClosed(schema)
    ? [{ what: `an unknown key "${unknown}"`, value: { ...smallest(schema), [unknown]: sampleOf(schema) } }]
    : [];
  const inner = (choices.keys ?? []).flatMap((key) => inGroup(schema, key, choices));
  return [...inner, ...own].map((each, index) => ({
    keyword: 'additionalProperties',
    ...each,
    tier: index === 0 ? 'quick' : 'standard',
  }));
}

function inGroup(schema: JsonSchema, key: string, choices: Choices): { what: string; value: JsonObject }[] {
  if (propertiesOf(schema).length > 0) return [];
  const group = groupSchema(schema, key, choices);
  const whole = schemaIn(schema, 'additionalProperties') ?? {};
  const elsewhere = propertiesOf(whole)
    .map(([name]) => name)
    .filter((name) => !propertiesOf(group).some(([own]) => own === name));
  const wrong = [...elsewhere, ...(isClosed(whole) ? [unknown] : [])];
  return wrong.map((name) => ({
    what: `"${name}" under "${key}"`,
    value: { [key]: { ...smallest(group), [name]: sampleOf(whole) } },
  }));
}

const isClosed = (schema: JsonSchema): boolean => schema['additionalProperties'] === false;

const sampleOf = (schema: JsonSchema): Json =>
  propertiesOf(schema)
    .map(([, each]) => finiteValues(each)?.[0])
    .find((value) => value !== undefined) ?? true;

const smallest = (schema: JsonSchema): JsonObject =>
  Object.fromEntries(
    propertiesOf(schema)
      .filter(([name]) => requiredOf(schema).includes(name))
      .map(([name, each]) => [name, finiteValues(each)?.[0] ?? 'a']),
  );

import type { Json, JsonObject } from './json';
import { isJsonArray, isJsonObject } from './json';

/** The types of JSON Schema. */
export type JsonType = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'null';

const allTypes: readonly JsonType[] = ['string', 'integer', 'number', 'boolean', 'array', 'object', 'null'];

/** The types that a schema's `type` names; empty: any type is allowed. */
export const typesOf = (schema: JsonObject): readonly JsonType[] => allTypes.filter((type) => namesType(schema, type));

/** Whether a schema's `type` is this one or lists it. */
export function namesType({ type: named }: JsonObject, type: JsonType): boolean {
  return named === type || (isJsonArray(named) && named.includes(type));
}

/** Whether a value has a type of JSON Schema. */
export function isOfType(type: JsonType, value: Json): boolean {
  if (type === 'array') return isJsonArray(value);
  if (type === 'object') return isJsonObject(value);
  if (type === 'integer') return typeof value === 'number' && Number.isInteger(value);
  return type === 'null' ? value === null : typeof value === type;
}

/** The values that `enum` lists; undefined: the schema has no `enum`. */
export function enumOf({ enum: listed }: JsonObject): readonly Json[] | undefined {
  return isJsonArray(listed) ? listed : undefined;
}

/** The values that `enum` or `const` lists; undefined: the schema has neither. */
export function listedValues(schema: JsonObject): readonly Json[] | undefined {
  const { const: single } = schema;
  return enumOf(schema) ?? (single === undefined ? undefined : [single]);
}

import type { JsonSchema } from '../../contract/types';
import { isJsonObject } from '../../model/json';

/** The number that a schema gives for a keyword such as maxLength; undefined where it gives none. */
export function numberIn(schema: JsonSchema, keyword: string): number | undefined {
  const value = schema[keyword];
  return typeof value === 'number' ? value : undefined;
}

/** The text that a schema gives for a keyword such as pattern; undefined where it gives none. */
export function textIn(schema: JsonSchema, keyword: string): string | undefined {
  const value = schema[keyword];
  return typeof value === 'string' ? value : undefined;
}

/** The schema at a keyword such as items or additionalProperties; undefined where there is none, or a boolean. */
export function schemaIn(schema: JsonSchema, keyword: string): JsonSchema | undefined {
  const value = schema[keyword];
  return isJsonObject(value) ? value : undefined;
}

/** The named properties of an object's schema, in the schema's order. */
export const propertiesOf = (schema: JsonSchema): readonly (readonly [string, JsonSchema])[] =>
  Object.entries(schemaIn(schema, 'properties') ?? {}).flatMap(([key, value]) =>
    isJsonObject(value) ? [[key, value] as const] : [],
  );

/** The names that an object's schema requires. */
export function requiredOf(schema: JsonSchema): readonly string[] {
  const required = schema['required'];
  return Array.isArray(required) ? required.filter((name): name is string => typeof name === 'string') : [];
}

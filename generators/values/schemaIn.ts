import type { JsonSchema } from '../../contract/types';
import { isJsonObject } from '../../model/json';

/**
 * The schema that stands at a keyword such as items or additionalProperties; undefined where none does, or a boolean.
 */
export function schemaIn(schema: JsonSchema, keyword: string): JsonSchema | undefined {
  const value = schema[keyword];
  return isJsonObject(value) ? value : undefined;
}

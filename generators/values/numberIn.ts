import type { JsonSchema } from '../../contract/types';

/** The number that a schema gives for a keyword such as maxLength; undefined where it gives none. */
export function numberIn(schema: JsonSchema, keyword: string): number | undefined {
  const value = schema[keyword];
  return typeof value === 'number' ? value : undefined;
}

import type { JsonSchema } from '../../contract/types';

/** The text that a schema gives for a keyword such as pattern; undefined where it gives none. */
export function textIn(schema: JsonSchema, keyword: string): string | undefined {
  const value = schema[keyword];
  return typeof value === 'string' ? value : undefined;
}

import type { JsonSchema } from '../contract/types';
import type { Json } from '../model/json';

/** The values that `enum` or `const` lists; undefined where the schema has neither. */
export function listedValues(schema: JsonSchema): readonly Json[] | undefined {
  const listed = schema['enum'];
  if (Array.isArray(listed)) return listed as readonly Json[];
  const single = schema['const'];
  return single === undefined ? undefined : [single];
}

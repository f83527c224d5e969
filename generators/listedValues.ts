import type { JsonSchema } from '../contract/types';
import type { Json } from '../model/json';
import { isJsonArray } from '../model/json';

/** The values that `enum` or `const` lists; undefined where the schema has neither. */
export function listedValues(schema: JsonSchema): readonly Json[] | undefined {
  const listed = schema['enum'];
  if (isJsonArray(listed)) return listed;
  const single = schema['const'];
  return single === undefined ? undefined : [single];
}

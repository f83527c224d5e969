import type { JsonSchema } from '../../contract/types';
import type { Json } from '../../model/json';
import { listedValues, typesOf } from '../../model/schema';

/**
 * All values of a schema that has only a few (enum, const, booleans, nullable ones of these); undefined for all others.
 */
export function finiteValues(schema: JsonSchema): readonly Json[] | undefined {
  const listed = listedValues(schema);
  if (listed) return listed;
  const types = typesOf(schema);
  if (types.length === 0 || types.some((type) => type !== 'boolean' && type !== 'null')) return undefined;
  return [...(types.includes('boolean') ? [true, false] : []), ...(types.includes('null') ? [null] : [])];
}

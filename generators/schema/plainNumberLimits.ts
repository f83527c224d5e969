import type { JsonSchema } from '../../contract/types';
import { numberLimits } from './numberLimits';

const int32 = 2 ** 31;

/**
 * The least and the greatest integer of a schema, with the limits of 32 bits where the schema sets none: wider integers
 * are not plain.
 */
export function plainNumberLimits(schema: JsonSchema): { readonly min: number; readonly max: number } {
  const { min, max } = numberLimits(schema);
  return { min: min ?? Math.min(-int32, max ?? 0), max: max ?? Math.max(int32 - 1, min ?? 0) };
}

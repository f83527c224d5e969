import type { JsonSchema } from '../../contract/types';
import { numberLimits } from '../schema/numberLimits';

/**
 * A fraction near `whole` that breaks none of the limits of an integer's schema, so that it is wrong in its type alone.
 */
export function fractionWithin(schema: JsonSchema, whole = 1): number {
  const { min, max } = numberLimits(schema);
  return Math.max(Math.min(whole, (max ?? Infinity) - 1), min ?? -Infinity) + 0.5;
}

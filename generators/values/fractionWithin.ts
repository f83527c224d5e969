import type { JsonSchema } from '../../contract/types';
import { numberLimits } from '../schema/limits';

/** A fraction near `whole`, within the limits of an integer's schema: it breaks the type alone. */
export function fractionWithin(schema: JsonSchema, whole = 1): number {
  const { min, max } = numberLimits(schema);
  return Math.max(Math.min(whole, (max ?? Infinity) - 1), min ?? -Infinity) + 0.5;
}

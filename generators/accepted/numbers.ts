import type { JsonSchema } from '../../contract/types';
import { numberLimits } from '../schema/limits';
import type { Labelled } from '../types';

/** The integers at a schema's limits and a plain one inside them. */
export function acceptedNumbers(schema: JsonSchema): Labelled[] {
  const { min, max } = numberLimits(schema);
  const plain = Math.min(Math.max(7, min ?? 7), max ?? Infinity);
  return [...new Set([max, min, plain])].flatMap((value) =>
    value === undefined ? [] : [{ what: `the number ${value}`, value }],
  );
}

import type { JsonSchema } from '../../contract/types';
import { numberIn } from './keywords';

/** The least and the greatest integer that a schema allows; undefined where it sets no limit. */
export function numberLimits(schema: JsonSchema): {
  readonly min: number | undefined;
  readonly max: number | undefined;
} {
  const above = numberIn(schema, 'exclusiveMinimum');
  const below = numberIn(schema, 'exclusiveMaximum');
  return {
    min: numberIn(schema, 'minimum') ?? (above === undefined ? undefined : Math.floor(above) + 1),
    max: numberIn(schema, 'maximum') ?? (below === undefined ? undefined : Math.ceil(below) - 1),
  };
}

const int32 = 2 ** 31;

/** The same, with the limits of 32 bits where the schema sets none: wider integers are not plain. */
export function plainNumberLimits(schema: JsonSchema): { readonly min: number; readonly max: number } {
  const { min, max } = numberLimits(schema);
  return { min: min ?? Math.min(-int32, max ?? 0), max: max ?? Math.max(int32 - 1, min ?? 0) };
}

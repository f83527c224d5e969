import type { JsonSchema } from '../../contract/types';
import { numberIn } from '../values/numberIn';

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

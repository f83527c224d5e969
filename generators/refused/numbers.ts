import type { WritableField } from '../../contract/types';
import { listedValues, typesOf } from '../../model/schema';
import { numberLimits } from '../schema/limits';
import type { Refused } from '../types';

/** Integers one beyond each limit and far beyond it. */
export function refusedNumbers({ schema }: WritableField): Refused[] {
  const types = typesOf(schema);
  if (listedValues(schema) || !(types.includes('integer') || types.includes('number'))) return [];
  const { min, max } = numberLimits(schema);
  const number = (keyword: 'minimum' | 'maximum', value: number, tier: Refused['tier']): Refused => ({
    keyword,
    what: `the number ${value}`,
    value,
    tier,
  });
  return [
    ...(min === undefined
      ? []
      : [number('minimum', min - 1, 'quick'), number('minimum', Math.min(min, 0) - 1000, 'standard')]),
    ...(max === undefined
      ? []
      : [number('maximum', max + 1, 'quick'), number('maximum', Math.max(max, 0) + 1000, 'standard')]),
  ];
}

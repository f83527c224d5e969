import type { JsonSchema } from '../../contract/types';
import type { MalformedId } from '../types';
import { numberLimits } from '../schema/limits';

/**
 * Path segments that are no integer within the schema's limits. Spellings that a server may accept for the integer
 * (7.0, 007, 7e0, a space before it) are left out. A segment that begins with the integer, or equals it modulo 2^32, is
 * another id.
 */
export function malformedIntegers(schema: JsonSchema, real: string | undefined): MalformedId[] {
  const { min } = numberLimits(schema);
  const segment = (what: string, text: string, tier: MalformedId['tier'] = 'standard'): MalformedId => ({
    what,
    segment: text,
    tier,
  });
  const wraps = real !== undefined && /^\d{1,9}$/.test(real) ? String(Number(real) + 2 ** 32) : undefined;
  return [
    ...(real === undefined ? [] : [segment('a real id and letters', `${real}abc`, 'quick')]),
    segment('a word', 'abc', real === undefined ? 'quick' : 'standard'),
    ...(real === undefined ? [] : [segment('a real id and a fraction', `${real}.5`)]),
    ...(wraps === undefined
      ? []
      : [{ ...segment('a real id plus 2 to the power of 32', wraps), near: 'wrapped' } as const]),
    ...(min !== undefined && min > 0 ? [segment('zero', '0')] : []),
    real === undefined || real.startsWith('-')
      ? segment('a negative number', '-1')
      : { ...segment('a real id below zero', `-${real}`), near: 'negative' },
    segment('a fraction', '1.5'),
    segment('a number beyond 64 bits', '99999999999999999999'),
    segment('the word NaN', 'NaN'),
  ];
}

import fc from 'fast-check';
import type { JsonSchema } from '../../contract/types';
import { countCodePoints } from './lengths';
import { numberIn } from '../schema/keywords';

/** Text that matches a pattern and keeps the schema's limits of length. */
export function patternArbitrary(schema: JsonSchema, pattern: string): fc.Arbitrary<string> {
  const max = numberIn(schema, 'maxLength') ?? Infinity;
  const min = numberIn(schema, 'minLength') ?? 0;
  return fc.stringMatching(new RegExp(pattern, 'u')).filter((text) => {
    const length = countCodePoints(text);
    return length >= min && length <= max;
  });
}

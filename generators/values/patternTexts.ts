import fc from 'fast-check';
import type { JsonSchema } from '../../contract/types';
import { numberIn } from '../schema/keywords';
import type { Labelled } from '../types';
import { countCodePoints, inCharacters } from './lengths';

/** So many texts are looked at for some of an allowed length; a pattern may know none. */
const looked = 200;

/**
 * Two texts that match a schema's pattern, the longest and the shortest of a sample with a fixed seed. None where no
 * text can be made of the pattern, or none of an allowed length was among them.
 */
export function patternTexts(schema: JsonSchema, pattern: string): Labelled[] {
  const max = numberIn(schema, 'maxLength') ?? Infinity;
  const min = numberIn(schema, 'minLength') ?? 0;
  const found = matching(pattern)
    .filter((text) => countCodePoints(text) >= min && countCodePoints(text) <= max)
    .slice(0, 20)
    .sort((a, b) => countCodePoints(b) - countCodePoints(a) || (a < b ? -1 : 1));
  return [...new Set([found[0], found.at(-1)])].flatMap((value) =>
    value === undefined ? [] : [{ what: `${JSON.stringify(value)}, ${inCharacters(countCodePoints(value))}`, value }],
  );
}

function matching(pattern: string): string[] {
  try {
    return fc.sample(fc.stringMatching(new RegExp(pattern, 'u')), { seed: 1, numRuns: looked });
  } catch {
    return []; // fast-check makes no text of some patterns, such as those that look ahead
  }
}

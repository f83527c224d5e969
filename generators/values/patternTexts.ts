import fc from 'fast-check';
import type { JsonSchema } from '../../contract/types';
import { inCharacters, countCodePoints } from './lengths';
import { patternArbitrary } from './patternArbitrary';
import type { Labelled } from '../types';

/** Two texts that match a schema's pattern: the longest and the shortest of a sample with a fixed seed. */
export function patternTexts(schema: JsonSchema, pattern: string): Labelled[] {
  const found = fc
    .sample(patternArbitrary(schema, pattern), { seed: 1, numRuns: 20 })
    .sort((a, b) => countCodePoints(b) - countCodePoints(a) || (a < b ? -1 : 1));
  return [...new Set([found[0], found.at(-1)])].flatMap((value) =>
    value === undefined ? [] : [{ what: `${JSON.stringify(value)}, ${inCharacters(countCodePoints(value))}`, value }],
  );
}

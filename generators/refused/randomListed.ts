import fc from 'fast-check';
import type { Json } from '../../model/json';
import { textArbitrary } from '../values/textArbitrary';

/**
 * Text that is no listed value: random words, and listed values with a character added or removed. Never a listed value
 * with white space around it or in another case, because a lenient server may accept that.
 */
export function refusedListedArbitrary(listed: readonly Json[]): fc.Arbitrary<string> {
  const texts = listed.filter((value): value is string => typeof value === 'string');
  const word = textArbitrary({ min: 1, max: 30, marked: false, text: 'plain' });
  const near =
    texts.length === 0
      ? []
      : [
          fc
            .tuple(fc.constantFrom(...texts), fc.constantFrom('s', 'x', '-', '2'))
            .map(([value, added]) => value + added),
          fc.constantFrom(...texts).map((value) => value.slice(0, -1)),
        ];
  return fc
    .oneof(word, ...near)
    .filter((value) => !texts.some((each) => each.toLowerCase() === value.trim().toLowerCase()));
}

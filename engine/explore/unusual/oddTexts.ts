/** Text that nobody sends by accident. */

import fc from 'fast-check';
import { MARK_PLACEHOLDER } from '../../../generators/values/mark';
import { oddTexts } from '../../../generators/odd';

const words = [
  '007',
  '0',
  '-1',
  '1e3',
  '0x10',
  'true',
  'false',
  'null',
  'undefined',
  'NaN',
  '[]',
  '{}',
  '"',
  "'",
  '=1+1',
  '+1',
  '@x',
  '-x',
  '&amp;',
  '&#65;',
  '%41',
  '%',
  '\\',
  '\\n',
  'a  b',
  '\uFB01x',
  '\uFF21',
  'a,b',
  'a:b',
  'a%b_c',
  '{{7*7}}',
  '${7}',
  '<i>x</i>',
  '\u200E',
  'a\nb',
  'a\tb',
  'e\u0301',
  `Z${'\u0335'.repeat(24)}`,
  '\u{1F600}',
  '\u20AC',
  '\u00FC',
  '\u0440\u043E\u043B\u044C',
];

/** Any code point. Not fast-check's own units, which take a good part of a second to build. */
export const anyCharacter = (): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.integer({ min: 0x20, max: 0x2fff }),
      fc.integer({ min: 0x3000, max: 0xffff }),
      fc.integer({ min: 0x10000, max: 0x1ffff }),
      fc.integer({ min: 0, max: 0x10ffff }),
    )
    .map((point) => String.fromCodePoint(point));

/** Every text that is known to break servers, each alone. */
export const oddPieces = (): string[] => [
  ...words,
  ...oddTexts().map(({ value }) => value.slice(MARK_PLACEHOLDER.length + 1)),
];

/** A known odd text, a word that looks like something else, or any characters. */
const piece = (): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...words) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(...oddTexts().map(({ value }) => value.slice(MARK_PLACEHOLDER.length + 1))),
    },
    {
      weight: 1,
      arbitrary: fc.array(anyCharacter(), { minLength: 1, maxLength: 4 }).map((characters) => characters.join('')),
    },
  );

/** Odd text of up to three pieces, or long plain text. It shrinks towards one piece. `max`: limit of the field. */
export function oddTextArbitrary(max: number): fc.Arbitrary<string> {
  const odd = fc.array(piece(), { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(''));
  const long = fc
    .integer({ min: 30, max: Math.min(max, 700) })
    .map((length) => 'abcdefghi '.repeat(Math.ceil(length / 10)).slice(0, length - 1) + 'z');
  const beyond = fc.constantFrom(1_100, 4_200, 9_000).map((length) => 'x'.repeat(length));
  return fc.oneof({ weight: 12, arbitrary: odd }, ...(max >= 30 ? [{ weight: 2, arbitrary: long }] : []), {
    weight: 1,
    arbitrary: beyond,
  });
}

/** Whether every server should keep the text: no control characters, surrogates or unassigned code points. */
export const isKeepable = (text: string): boolean =>
  !/[\p{Surrogate}\p{Cn}\p{Co}]/u.test(text) && !/\p{Cc}/u.test(text.replace(/[\t\n\r]/g, '')) && text.trim() !== '';

import fc from 'fast-check';
import { MARK_PLACEHOLDER } from './mark';

const plain = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -');

/**
 * Random text of `min` to `max` code points. Plain: letters, digits, spaces, hyphens. Odd: any code point save control
 * characters and surrogates. It neither begins nor ends with white space, which a server may trim. Marked text begins
 * with the placeholder, if `max` leaves room for one character more.
 */
export function textArbitrary({
  min,
  max,
  marked,
  text,
}: {
  readonly min: number;
  readonly max: number;
  readonly marked: boolean;
  readonly text: 'plain' | 'odd';
}): fc.Arbitrary<string> {
  const head = marked && max > MARK_PLACEHOLDER.length ? MARK_PLACEHOLDER : '';
  const least = Math.max(1, min - head.length);
  return fc
    .string({
      unit: text === 'plain' ? plain : oddCharacter(),
      minLength: least,
      maxLength: max - head.length,
      size: 'max',
    })
    .map((rest) => head + rest)
    .filter((value) => value.trim() === value);
}

const oddCharacter = (): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 2, arbitrary: plain },
    { weight: 1, arbitrary: fc.constantFrom(...`'"%\\<>&{}$;=/\u0301\u202E\u200D\u{1F511}`) },
    {
      weight: 2,
      arbitrary: fc
        .string({ unit: 'binary', minLength: 1, maxLength: 1 })
        .filter((character) => !/\p{Cc}/u.test(character)),
    },
  );

import { MARK_PLACEHOLDER } from './mark';

/** Small and capital letters, since a server may change the case of text. */
const filler = 'aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789';

/**
 * Plain ASCII text of exactly `length` code points. It has no white space, which a server may trim, and runs through
 * the alphabet, so that cut or shifted text shows. Marked text begins with the placeholder, if at least one character
 * follows it.
 */
export function textOfLength(length: number, { marked }: { readonly marked: boolean }): string {
  const head = marked && length > MARK_PLACEHOLDER.length ? MARK_PLACEHOLDER : '';
  return (head + filler.repeat(Math.ceil(Math.max(length, 0) / filler.length))).slice(0, Math.max(length, 0));
}

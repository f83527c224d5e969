import { MARK_PLACEHOLDER } from './mark';

/** With capitals, since a server may lose those, or not find them again. */
const filler = 'aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789';

/**
 * Plain ASCII text of exactly `length` code points, without white space, so that trimming cannot change it. The filler
 * runs on in small and capital letters, so cut, shifted or recased text shows. Marked text begins with the placeholder,
 * if at
 * least one character remains after it.
 */
export function textOfLength(length: number, { marked }: { readonly marked: boolean }): string {
  const head = marked && length > MARK_PLACEHOLDER.length ? MARK_PLACEHOLDER : '';
  return (head + filler.repeat(Math.ceil(Math.max(length, 0) / filler.length))).slice(0, Math.max(length, 0));
}

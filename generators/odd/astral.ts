import { MARK_PLACEHOLDER } from '../values/mark';

/**
 * Text of exactly `length` code points. Every code point after the mark lies outside the Basic Multilingual Plane: it
 * counts two in UTF-16 and four in UTF-8, so the text shows the unit in which a server counts.
 */
export function astralText(length: number, { marked }: { readonly marked: boolean }): string {
  const head = marked && length > MARK_PLACEHOLDER.length ? MARK_PLACEHOLDER : '';
  return head + '\u{1F511}'.repeat(Math.max(length, 0) - head.length);
}

import { MARK_PLACEHOLDER } from '../values/mark';

/**
 * Text of exactly `length` code points whose every code point after the mark lies outside the Basic Multilingual Plane:
 * twice as long in UTF-16, four times in UTF-8. It shows in which unit a server counts.
 */
export function astralText(length: number, { marked }: { readonly marked: boolean }): string {
  const head = marked && length > MARK_PLACEHOLDER.length ? MARK_PLACEHOLDER : '';
  return head + '\u{1F511}'.repeat(Math.max(length, 0) - head.length);
}

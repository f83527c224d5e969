/**
 * Text from a server, safe to look at: everything invisible or reordering (control characters, bidi overrides,
 * zero-width
 * characters, lone surrogates, line separators, noncharacters) is shown as its code point, `[U+202E]`. Line feeds and
 * tabs stay.
 */
export const visibleText = (text: string): string =>
  text.replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu, marked);

const marked = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

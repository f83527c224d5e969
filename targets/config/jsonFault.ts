/** Where a text stops being JSON: the offset, or the text's length where it ends too early; undefined for good JSON. */
export function jsonFault(text: string): number | undefined {
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found !== null;
  };
  const space = (): boolean => skip(/[ \t\r\n]*/y);
  const mark = (character: string): boolean => {
    space();
    const there = text[at] === character;
    if (there) at++;
    return there;
  };
  const string = (): boolean => {
    space();
    return skip(/"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy) || stopInString();
  };
  // Moves to the character that breaks a string, not to the beginning of the string. Always gives false.
  const stopInString = (): boolean => {
    if (text[at] === '"') skip(/"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/uy);
    return false;
  };
  const members = (one: () => boolean, end: string): boolean => {
    if (mark(end)) return true;
    do {
      if (!one()) return false;
    } while (mark(','));
    return mark(end);
  };
  const value = (): boolean => {
    space();
    if (text[at] === '{') {
      at++;
      return members(() => string() && mark(':') && value(), '}');
    }
    if (text[at] === '[') {
      at++;
      return members(value, ']');
    }
    return text[at] === '"' ? string() : skip(/true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
  };
  return value() && space() && at === text.length ? undefined : at;
}

/** The line and column of an offset, from 1. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

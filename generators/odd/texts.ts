import { countCodePoints } from '../values/lengths';
import { MARK_PLACEHOLDER } from '../values/mark';
import type { OddText } from '../types';

const odd: readonly (readonly [what: string, text: string])[] = [
  ['astral letters', '\u{20000}\u{1D49C}\u{1F511}'],
  ['combining accents', 'Re\u0301dacteur a\u030A'],
  ['many combining marks', 'Z\u0335\u0321\u0306\u0322\u0307\u0316x'],
  ['accents of one code point', 'R\u00E9dacteur \u00C5'],
  ['letters of several scripts', 'Роль 役割 ρόλος'],
  ['letters that change length with case', '\u0130\u00DF\uFB01'],
  ['single and double quotes', `O'Neil "the" role`],
  ['typographic quotes', '\u201Equoted\u201C \u2019'],
  ['a percent sign', '100%25 %s %n'],
  ['a plus and an ampersand', 'a+b&c=d;e?f#g'],
  ['a backslash', 'a\\b\\n\\u0041'],
  ['slashes and dots', '../a//b/./c'],
  ['markup', '<b title="x">&amp;</b>'],
  ['a script element', '<script>1</script>'],
  ['template braces', '{{1+1}}${2+2}<%=3%>'],
  ['an SQL fragment', `x'); DROP TABLE--`],
  ['a formula', '=1+1;@SUM(A1)'],
  ['right-to-left letters', 'תפקיד دور'],
  ['right-to-left override', 'a\u202Eb\u202Cc'],
  ['an emoji joined of several', '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}!'],
  ['a flag and a skin tone', '\u{1F1E8}\u{1F1ED}\u{1F44D}\u{1F3FD}'],
  ['zero-width characters', 'a\u200Bb\u2060c'],
  ['white space of other kinds', 'a\u00A0b\u3000c\u2028d'],
  ['a tab and a line break', 'a\tb\nc'],
  ['several spaces', 'a  b   c'],
  ['the word null', 'null'],
  ['a number as text', '1e3'],
  ['the name of a built-in property', '__proto__'],
];

const risky: readonly (readonly [what: string, text: string])[] = [
  ['control characters', 'a\u0001b\u001Bc\u007Fd'],
  ['a C1 control character', 'a\u0085b\u009Bc'],
  ['NUL', 'a\u0000b'],
  ['a lone high surrogate', 'a\uD800b'],
  ['a lone low surrogate', 'a\uDC00b'],
  ['a noncharacter', 'a\uFFFEb\uFFFFc'],
];

/**
 * Valid but odd text. A server may refuse it; text that it accepts must be read back. Each text stays within
 * `maxLength` in every unit of length, begins with the mark's placeholder where there is room, and neither begins nor
 * ends with white space.
 */
export function oddTexts(maxLength = Infinity): OddText[] {
  const fit = (list: typeof odd, isRisky: boolean): OddText[] =>
    list.flatMap(([what, text]) => {
      const marked = `${MARK_PLACEHOLDER} ${text}`;
      const value = [marked, text].find((each) => each.length <= maxLength && countCodePoints(each) <= maxLength);
      return value === undefined ? [] : [{ what, value, risky: isRisky }];
    });
  return [...fit(odd, false), ...fit(risky, true)];
}

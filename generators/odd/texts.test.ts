import { MARK_PLACEHOLDER } from '../values/mark';
import { oddTexts } from './texts';

test.each([1, 5, 17, 20, 50, 70, Infinity])('at most %d units, in code points and in UTF-16', (maxLength) => {
  for (const { value } of oddTexts(maxLength)) {
    expect(value.length).toBeLessThanOrEqual(maxLength);
    expect(value).toBe(value.trim());
  }
});

test('within 50 characters all carry the mark, and none is lost', () => {
  expect(oddTexts(50)).toEqual(oddTexts());
  expect(oddTexts(50).every(({ value }) => value.startsWith(MARK_PLACEHOLDER))).toBe(true);
});

test('exactly control characters, NUL, lone surrogates and noncharacters are risky', () => {
  for (const { what, value, risky } of oddTexts()) {
    const unsafe =
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/.test(value) || /\p{Cs}/u.test(value);
    expect([what, risky]).toEqual([what, unsafe]);
  }
});

import { astralText } from '../odd/astral';
import { countCodePoints } from './lengths';
import { MARK_PLACEHOLDER } from './mark';
import { textOfLength } from './textOfLength';

const lengths = [0, 1, 15, 16, 17, 36, 37, 70, 255, 5000];

test('the placeholder is as long as the mark', () => expect(MARK_PLACEHOLDER).toHaveLength(16));

test.each(lengths)('%i characters are that many, marked or not, before and after the mark is put in', (length) => {
  for (const marked of [true, false]) {
    for (const text of [textOfLength(length, { marked }), astralText(length, { marked })]) {
      expect(countCodePoints(text)).toBe(length);
      expect(countCodePoints(text.replace(MARK_PLACEHOLDER, 'a'.repeat(16)))).toBe(length);
      expect(text.startsWith(MARK_PLACEHOLDER)).toBe(marked && length > 16);
      expect(text.trim()).toBe(text);
    }
  }
});

test('plain text is ASCII; astral text is nothing but astral after the mark', () => {
  expect(textOfLength(70, { marked: false })).toMatch(/^[A-Za-z0-9]{70}$/);
  expect(astralText(20, { marked: true }).slice(16)).toHaveLength(8);
});

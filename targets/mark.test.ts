import { newMark, parseMark } from './mark';

const AT = Date.UTC(2026, 10, 22, 1, 2, 3);

test('a mark has 12 characters and tells its time', () => {
  const mark = newMark(AT + 999, () => 0.5);
  expect(mark).toMatch(/^rc[0-9a-z]{10}$/);
  expect(parseMark(`Night shift ${mark}a1b2 (copy)`)).toEqual({ mark, startedMs: AT });
});

test('the random part is padded at both ends of its range', () => {
  expect(newMark(AT, () => 0)).toMatch(/000$/);
  expect(newMark(AT, () => 1 - Number.EPSILON)).toMatch(/zzz$/);
});

test.each([
  ['no word of 16', 'rc'],
  ['too long', `${newMark(AT)}a1b2c`],
  ['too short', `${newMark(AT)}a1b`],
  ['upper case', `${newMark(AT)}a1b2`.toUpperCase()],
  ['part of a word', `é${newMark(AT)}a1b2`],
  ['before 2024', `${newMark(Date.UTC(2023, 11, 31))}a1b2`],
  ['after 2100', `${newMark(Date.UTC(2100, 0, 1))}a1b2`],
  ['a word of the language', 'rcmountaineering'],
])('not a mark: %s', (_, name) => expect(parseMark(name)).toBeNull());

test('the first plausible of several words is taken', () => {
  const mark = newMark(AT);
  expect(parseMark(`rczzzzzzzzzzzzzz-${mark}a1b2`)?.mark).toBe(mark);
});

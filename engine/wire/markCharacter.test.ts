import { characterOf, freeCharacter } from './markCharacter';

const mark = 'tinyrun00abc0001';
const alphabet = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

test('a mark has one letter or digit, always the same, and not every mark the same', () => {
  expect(characterOf(mark)).toMatch(/^[a-zA-Z0-9]$/);
  expect(characterOf(mark)).toBe(characterOf(mark));
  expect(
    new Set(Array.from({ length: 40 }, (_, nth) => characterOf(`tinyrun00abc${String(1000 + nth)}`))).size,
  ).toBeGreaterThan(10);
});

test('it is kept where nobody is called that', () => {
  expect(freeCharacter(mark, [], ['Owner'])).toBe(characterOf(mark));
});

test.each([
  ['as it is', (one: string) => one],
  ['in upper case', (one: string) => one.toUpperCase()],
  ['in lower case', (one: string) => one.toLowerCase()],
  ['with a space', (one: string) => ` ${one}`],
])('another one where a role is called that, %s', (_, written) => {
  const own = characterOf(mark);
  expect(freeCharacter(mark, [], [written(own)]).toLowerCase()).not.toBe(own.toLowerCase());
});

test('when all are used up it is one that no role has now; when there is none, its own', () => {
  const free = freeCharacter(
    mark,
    alphabet,
    alphabet.filter((one) => one !== 'q'),
  );
  expect(free.toLowerCase()).toBe('q');
  expect(freeCharacter(mark, alphabet, alphabet)).toBe(characterOf(mark));
});

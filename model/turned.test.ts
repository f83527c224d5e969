import { turned } from './turned';

test.each([
  [0, 'abc'],
  [1, 'bca'],
  [2, 'cab'],
  [3, 'abc'],
  [7, 'bca'],
])('by %i the letters abc are %s', (by, text) => {
  expect(turned([...'abc'], by).join('')).toBe(text);
});

test('nothing stays nothing', () => {
  expect(turned([], 5)).toEqual([]);
});

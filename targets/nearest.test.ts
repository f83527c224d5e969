import { didYouMean, editDistance, nearest } from './nearest';

test.each([['', '', 0], ['abc', '', 3], ['kitten', 'sitting', 3], ['token', 'tokne', 2], ['same', 'same', 0]])('from %j to %j it is %d', (from, to, distance) => {
  expect(editDistance(from, to)).toBe(distance);
});

test('the nearest candidate is found whatever its case', () => {
  expect(nearest('Tokn', ['url', 'token', 'tokenEnv'])).toBe('token');
  expect(didYouMean('settleMs', ['settle', 'rate'])).toBe('; did you mean "settle"?');
});

test('what is far from everything gets no suggestion', () => {
  expect(nearest('colour', ['url', 'token'])).toBeUndefined();
  expect(nearest('x', [])).toBeUndefined();
  expect(didYouMean('a'.repeat(100_000), ['url'])).toBe('');
});

import { excludedBothWays, variantNotation } from './variants';

const { variant, alternatives } = variantNotation<object>();

test('of alternatives each excludes the others', () => {
  const rows = excludedBothWays([
    ...alternatives(variant('a', 'A.'), variant('b', 'B.'), variant('c', 'C.')),
    variant('d', 'D.'),
  ]);
  expect(rows.map(({ name, excludes }) => [name, excludes])).toEqual([
    ['a', ['b', 'c']],
    ['b', ['a', 'c']],
    ['c', ['a', 'b']],
    ['d', []],
  ]);
});

test('an exclusion that is said at one side holds for both', () => {
  const rows = excludedBothWays([variant('a', 'A.'), variant('b', 'B.', { notWith: ['a'] })]);
  expect(rows.map(({ excludes }) => excludes)).toEqual([['b'], ['a']]);
});

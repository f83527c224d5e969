import { didYouMean, nearest } from './nearest';

const keywords = ['maxLength', 'minLength', 'pattern'];

test.each([
  ['maxLenght', keywords, 'maxLength'],
  ['minlength', keywords, 'minLength'],
  ['patern', keywords, 'pattern'],
  ['settleMs', ['settle', 'rate'], 'settle'],
  ['Tokn', ['url', 'token', 'tokenEnv'], 'token'],
  ['same', ['sane', 'same'], 'same'],
  ['', [''], ''],
])('%j is a slip for the nearest of %j', (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant);
  expect(didYouMean(word, candidates)).toBe(`did you mean "${meant}"?`);
});

test.each([
  ['colour', keywords],
  ['colour', ['url', 'token']],
  ['kitten', ['sitting']],
  ['abc', ['']],
  ['x', []],
])('%j is another word than each of %j', (word, candidates) => {
  expect(nearest(word, candidates)).toBeUndefined();
  expect(didYouMean(word, candidates)).toBeUndefined();
});

describe('how many slips there may be', () => {
  test.each([
    ['id', 'ids', 'idle'],
    ['lst', 'list', 'lists'],
    ['name', 'rename', 'renamed'],
    ['permitted', 'permit', 'permi'],
  ])('%s is near %s and not near %s', (word, near, far) => {
    expect([nearest(word, [near]), nearest(word, [far])]).toEqual([near, undefined]);
  });

  test('a swap of neighbours is one, at either end of the word too', () => {
    expect([nearest('ulr', ['url']), nearest('rul', ['url']), nearest('lru', ['url'])]).toEqual([
      'url',
      'url',
      undefined,
    ]);
  });
});

test('a long word, or a long candidate, costs nothing', () => {
  const long = 'a'.repeat(100_000);
  expect(nearest(long, keywords)).toBeUndefined();
  expect(
    nearest(
      'pattern',
      Array.from({ length: 1000 }, () => long),
    ),
  ).toBeUndefined();
  expect(
    nearest(
      long,
      Array.from({ length: 1000 }, () => long),
    ),
  ).toBeUndefined();
});

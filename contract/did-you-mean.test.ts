import { didYouMean } from './did-you-mean';

const known = ['maxLength', 'minLength', 'pattern'];

test.each([['maxLenght', 'maxLength'], ['minlength', 'minLength'], ['patern', 'pattern']])('%s is a slip for %s', (word, meant) => {
  expect(didYouMean(word, known)).toBe(`did you mean "${meant}"?`);
});

test('another word is no slip', () => {
  expect(didYouMean('colour', known)).toBeUndefined();
  expect(didYouMean('anything', [])).toBeUndefined();
});

import { oneLine } from './oneLine';

test('line breaks, escapes and direction marks become spaces', () => {
  expect(oneLine('a\r\nb\u001b[31mc\u2028d\u202ee')).toBe('a b [31mc d e');
});

test('long text ends in an ellipsis, between characters', () => {
  expect(oneLine('😀😀😀', 2)).toBe('😀…');
});

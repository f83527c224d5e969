import { lengthenedToken, recasedToken, shortenedToken } from './tokensLike';

const TOKENS = [
  'dev-token',
  'deadbeef',
  '12345678',
  'eyJhbGciOi.J9',
  'abc==',
  'A',
  '123e4567-e89b-12d3-a456-426614174000',
];

test.each(TOKENS)('%s: none of those like it is it', (token) => {
  for (const like of [shortenedToken(token), lengthenedToken(token), recasedToken(token)]) expect(like).not.toBe(token);
});

test.each([16, 32, 47, 48, 64, 256])(
  'of a Base64 text of %d bytes neither the shorter nor the longer one stands for the same bytes',
  (length) => {
    const bytes = Buffer.alloc(length, 170);
    for (const form of ['base64url', 'base64', 'hex'] as const) {
      const token = bytes.toString(form);
      for (const like of [shortenedToken(token), lengthenedToken(token)])
        expect(Buffer.from(like, form)).not.toEqual(bytes);
    }
  },
);

test('case is changed where it tells something', () => {
  expect(recasedToken('Dev-Token')).toBe('dEV-tOKEN');
  expect(recasedToken('deadbeef')).not.toMatch(/[A-Z]{2}/);
});

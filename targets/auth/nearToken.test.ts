import { nearToken } from './nearToken';

test.each(['dev-token', 'A', 'deadbeef', '12345678', 'eyJhbGciOi.J9', 'tok en!', 'ends-in-%', 'abc=='])(
  '%s: one character differs, the last before any =',
  (token) => {
    const near = nearToken(token);
    const core = token.replace(/=+$/, '').length;
    expect(near).toHaveLength(token.length);
    expect(near.slice(0, core - 1)).toBe(token.slice(0, core - 1));
    expect(near[core - 1]).not.toBe(token[core - 1]);
  },
);

test.each([1, 2, 32, 64])('the near token of %d Base64 bytes stands for other bytes', (length) => {
  for (const fill of [0, 1, 63, 170, 255]) {
    const token = Buffer.alloc(length, fill).toString('base64url');
    expect(Buffer.from(nearToken(token), 'base64url')).not.toEqual(Buffer.from(token, 'base64url'));
  }
});

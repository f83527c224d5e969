import { nearToken } from './nearToken';

/**
 * The token without its last character (the last before any `=`), which costs it a byte at least where it stands for
 * bytes.
 */
export const shortenedToken = (token: string): string => token.replace(/[^=](=*)$/s, '$1');

/**
 * More behind the token: digits that every way to write bytes knows, so that none takes the token to end before them.
 */
export const lengthenedToken = (token: string): string => token.replace(/=*$/, '0000$&');

/**
 * The token with large letters for small ones and the other way round. Where case may say nothing (hexadecimal digits,
 * UUIDs) a nearly right one.
 */
export function recasedToken(token: string): string {
  const recased = [...token]
    .map((letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()))
    .join('');
  return recased === token || /^[0-9a-f-]+$/i.test(token) ? nearToken(token) : recased;
}

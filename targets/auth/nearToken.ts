const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * The token with its last character changed (the last before any `=`). The new character differs in its highest bit:
 * the low bits of the last character of a Base64 text may encode nothing, and then the changed token would still be
 * the right one.
 */
export function nearToken(token: string): string {
  const [, head = '', last = '', padding = ''] = /^(.*?)([^=])(=*)$/s.exec(token) ?? [];
  if (last === '') return `${token}x`;
  return head + (/^[0-9a-f]+$/i.test(head + last) ? otherHexDigit(last) : otherBase64Digit(last)) + padding;
}

const otherHexDigit = (digit: string): string => (Number.parseInt(digit, 16) ^ 8).toString(16);

const otherBase64Digit = (digit: string): string => {
  const at = BASE64.indexOf(digit);
  return BASE64.charAt(at < 0 ? 0 : at ^ 32);
};

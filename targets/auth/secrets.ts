import type { Carrier } from './carrier';
import { DISTINCT } from './encodings';
import { nearToken } from './nearToken';
import { recasedToken, shortenedToken } from './tokensLike';

/** A secret, and the text that replaces it. */
export interface Secret {
  readonly value: string;
  readonly shown: string;
}

/** All secrets of a target: its tokens, passwords inside them, and the values of configured headers. */
export function secretsOf(
  { main, limited, wrong, hide, present }: Carrier,
  headers: Readonly<Record<string, string>>,
): Secret[] {
  const hidden = main === undefined ? undefined : hide(main);
  const hiddenLimited = limited === undefined ? undefined : hide(limited);
  const carried = Object.keys(present(wrong));
  return [
    ...secret(hidden, '$ROLECALL_TOKEN'),
    ...insideOf(hidden, '$ROLECALL_TOKEN'),
    ...secret(hiddenLimited, '$ROLECALL_LIMITED_TOKEN'),
    ...insideOf(hiddenLimited, '$ROLECALL_LIMITED_TOKEN'),
    ...(hidden === undefined ? [] : [nearToken, shortenedToken, recasedToken]).flatMap((change) =>
      secret(change(hidden ?? ''), '$ROLECALL_NEAR_TOKEN'),
    ),
    ...secret(hide(wrong), '$ROLECALL_WRONG_TOKEN'),
    ...Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => !carried.includes(name))
      .flatMap(([name, value]) => headerSecrets(name, value)),
  ];
}

/** Whether the name of a header says that its value is secret. */
export const looksSecret = (name: string): boolean =>
  /auth|cookie|api[-_]?key|token|secret|passw|credential|session|signature|\bpat\b/i.test(name);

/** Headers that never hold a secret: everybody sends the same few values. */
const PUBLIC = new Set([
  'accept',
  'accept-charset',
  'accept-encoding',
  'accept-language',
  'content-type',
  'user-agent',
]);

function headerSecrets(name: string, value: string): Secret[] {
  if (PUBLIC.has(name)) return [];
  const shown = `$HEADER_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
  if (value.length < DISTINCT && !looksSecret(name)) return [];
  const cookies = name === 'cookie' ? value.split(/;\s*/).map((pair) => pair.replace(/^[^=]*=/, '')) : [];
  return [value, ...cookies.filter((cookie) => cookie.length >= DISTINCT)].flatMap((one) => secret(one, shown));
}

/** What the token of HTTP Basic holds: `user:password`, plain or in base64 (RFC 7617). */
function insideOf(token: string | undefined, shown: string): Secret[] {
  if (token === undefined) return [];
  const decoded = /^[A-Za-z0-9+/]+={0,2}$/.test(token) ? Buffer.from(token, 'base64').toString() : '';
  const pairs = [token, decoded].filter((text) => /^[\x20-\x7e]+:[\x20-\x7e]+$/.test(text));
  return pairs.flatMap((pair) => {
    const password = pair.slice(pair.indexOf(':') + 1);
    return [...secret(pair, shown), ...(password.length < DISTINCT ? [] : secret(password, shown))];
  });
}

const secret = (value: string | undefined, shown: string): Secret[] => (value ? [{ value, shown }] : []);

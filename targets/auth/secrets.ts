import type { CredentialSource } from './credentials';
import { configuredAuthorization, WRONG_TOKEN } from './credentials';
import { DISTINCT } from './encodings';
import { nearToken } from './nearToken';
import { recasedToken, shortenedToken } from './tokensLike';

/** Something that must not be shown, and what stands in its place. */
export interface Secret {
  readonly value: string;
  readonly shown: string;
}

/** Everything about a target that must not be shown: its tokens, what they hold, and the values of its headers. */
export function secretsOf({ token, limitedToken, headers }: CredentialSource): Secret[] {
  const authorization = configuredAuthorization(headers);
  const main = token ?? schemeless(authorization);
  return [
    ...secret(main, '$ROLECALL_TOKEN'),
    ...insideOf(main, '$ROLECALL_TOKEN'),
    ...secret(limitedToken?.token, '$ROLECALL_LIMITED_TOKEN'),
    ...insideOf(limitedToken?.token, '$ROLECALL_LIMITED_TOKEN'),
    ...(main === undefined ? [] : [nearToken, shortenedToken, recasedToken]).flatMap((change) =>
      secret(change(main ?? ''), '$ROLECALL_NEAR_TOKEN'),
    ),
    ...secret(WRONG_TOKEN, '$ROLECALL_WRONG_TOKEN'),
    ...Object.entries(headers).flatMap(([name, value]) => headerSecrets(name.toLowerCase(), value)),
  ];
}

/** Whether a header's name says that its value is nobody else's business. */
export const looksSecret = (name: string): boolean =>
  /auth|cookie|api[-_]?key|token|secret|passw|credential|session|signature|\bpat\b/i.test(name);

/** Headers in which everybody sends the same few values: no secret stands there. */
const PUBLIC = new Set([
  'accept',
  'accept-charset',
  'accept-encoding',
  'accept-language',
  'content-type',
  'user-agent',
]);

function headerSecrets(name: string, value: string): Secret[] {
  if (name === 'authorization' || PUBLIC.has(name)) return [];
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

const schemeless = (authorization: string | undefined): string | undefined => authorization?.replace(/^\S+\s+/, '');

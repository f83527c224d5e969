import type { CredentialSource } from './credentials';
import { configuredAuthorization, WRONG_TOKEN } from './credentials';
import { nearToken } from './nearToken';
import { recasedToken, shortenedToken } from './tokensLike';

/** Something that must not be shown, and what stands in its place. */
export interface Secret {
  readonly value: string;
  readonly shown: string;
}

/** Everything about a target that must not be shown. */
export function secretsOf({ token, limitedToken, headers }: CredentialSource): Secret[] {
  const main = token ?? schemeless(configuredAuthorization(headers));
  return [
    ...secret(main, '$ROLECALL_TOKEN'),
    ...secret(limitedToken?.token, '$ROLECALL_LIMITED_TOKEN'),
    ...(main === undefined ? [] : [nearToken, shortenedToken, recasedToken]).flatMap((change) =>
      secret(change(main ?? ''), '$ROLECALL_NEAR_TOKEN'),
    ),
    ...secret(WRONG_TOKEN, '$ROLECALL_WRONG_TOKEN'),
    ...Object.entries(headers)
      .filter(([name]) => looksSecret(name) && name.toLowerCase() !== 'authorization')
      .flatMap(([name, value]) => secret(value, `$HEADER_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`)),
  ];
}

/** Whether a header's name says that its value is nobody else's business. */
export const looksSecret = (name: string): boolean =>
  /authorization|cookie|api[-_]?key|token|secret|passw|credential|session|signature/i.test(name);

const secret = (value: string | undefined, shown: string): Secret[] => (value ? [{ value, shown }] : []);

const schemeless = (authorization: string | undefined): string | undefined => authorization?.replace(/^\S+\s+/, '');

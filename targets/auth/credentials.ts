import type { Credential } from '../../model/exchange';
import { nearToken } from './nearToken';
import { lengthenedToken, recasedToken, shortenedToken } from './tokensLike';

/** What credentials are made from. */
export interface CredentialSource {
  readonly token?: string;
  readonly limitedToken?: { readonly token: string };
  readonly headers: Readonly<Record<string, string>>;
}

/** A token of plausible shape that no target has given out. */
export const WRONG_TOKEN = 'wrong7c1d0e4b92f84a35a6d3rolecall';

/**
 * The Authorization header for each credential; undefined for none. Without a token a configured Authorization header
 * is the main credential (for other schemes than Bearer) and goes with no other.
 */
export function authorizationFor(
  credential: Credential,
  { token, limitedToken, headers }: CredentialSource,
): string | undefined {
  const main = token === undefined ? configuredAuthorization(headers) : `Bearer ${token}`;
  // Of another scheme than Bearer it is not known what may be added or left out.
  const like = (change: (token: string) => string): string =>
    token === undefined ? (main === undefined ? `Bearer ${WRONG_TOKEN}` : nearToken(main)) : `Bearer ${change(token)}`;
  switch (credential) {
    case 'main':
      return main;
    case 'limited':
      if (!limitedToken) throw new Error('a request wants the limited token, and none is configured');
      return `Bearer ${limitedToken.token}`;
    case 'none':
      return undefined;
    case 'wrong':
      return `Bearer ${WRONG_TOKEN}`;
    case 'near':
      return main === undefined ? `Bearer ${WRONG_TOKEN}` : nearToken(main);
    case 'shortened':
      return like(shortenedToken);
    case 'lengthened':
      return like(lengthenedToken);
    case 'recased':
      return like(recasedToken);
    case 'empty':
      return 'Bearer';
  }
}

/** The Authorization header among configured headers, whatever its case. */
export const configuredAuthorization = (headers: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1];

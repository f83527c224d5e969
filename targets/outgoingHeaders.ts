import type { OutgoingRequest } from '../model/exchange';
import type { CredentialSource } from './credentials';
import { authorizationFor } from './credentials';

/** All headers a request travels with: ours, the configured ones, its own, its credential. Later ones come before earlier ones. */
export function outgoingHeaders(request: OutgoingRequest, source: CredentialSource): Record<string, string> {
  const authorization = authorizationFor(request.credential, source);
  return {
    'accept-encoding': 'identity',
    'user-agent': 'rolecall',
    ...withoutAuthorization(source.headers),
    ...request.headers,
    ...(authorization === undefined ? {} : { authorization }),
  };
}

const withoutAuthorization = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => name !== 'authorization'));

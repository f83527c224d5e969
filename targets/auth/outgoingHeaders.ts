import type { OutgoingRequest } from '../../model/exchange';
import type { CredentialSource } from './credentials';
import { authorizationFor } from './credentials';

/**
 * Says with which headers a request travels: ours, the configured ones, its own, its credential. Later ones come before
 * earlier ones.
 */
export function outgoingHeaders(source: CredentialSource): (request: OutgoingRequest) => Record<string, string> {
  const always = { 'accept-encoding': 'identity', 'user-agent': 'rolecall', ...withoutAuthorization(source.headers) };
  return (request) => {
    const authorization = authorizationFor(request.credential, source);
    return authorization === undefined
      ? { ...always, ...request.headers }
      : { ...always, ...request.headers, authorization };
  };
}

const withoutAuthorization = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => name !== 'authorization'),
  );

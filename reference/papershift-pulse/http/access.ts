import type { Call, RoleOperation } from './call';
import { Problem, forbidden } from './problem';
import type { Service } from '../world';

export const token = 'pulse-admin-4b1d7c9e2f60';
export const limitedToken = 'pulse-reader-81c5d3aa7e19';

export type Credential = 'main' | 'limited' | 'near' | 'wrong' | 'none';

export function credentialOf(authorization: string | undefined): Credential {
  const given = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (given === undefined) return 'none';
  if (given === token) return 'main';
  if (given === limitedToken) return 'limited';
  return given.slice(0, -1) === token.slice(0, -1) ? 'near' : 'wrong';
}

export const isRoleOperation = (operation: string): operation is RoleOperation =>
  ['list', 'show', 'create', 'update', 'delete'].includes(operation);

/** Why this call must not be served; undefined if it may. */
export function refusalOf({ fault, variant }: Service, { operation, authorization }: Call): Problem | undefined {
  const credential = credentialOf(authorization);
  if (credential === 'main') return undefined;
  if (
    isRoleOperation(operation) &&
    (fault(`${operation}-auth-${credential}`) || (credential === 'near' && fault(`${operation}-auth-wrong`)))
  )
    return undefined;
  if (credential !== 'limited') {
    return new Problem(401, 'Unauthorized', 'A valid bearer token is needed.', undefined, {
      'www-authenticate': 'Bearer realm="pulse"',
    });
  }
  return variant('limited-404')
    ? new Problem(404, 'Not found', 'There is no such resource.')
    : forbidden('The token lacks the right to manage roles.');
}

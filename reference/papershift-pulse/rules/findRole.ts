import type { Call } from '../http/call';
import { Problem } from '../http/problem';
import type { Service } from '../world';
import { isLive } from '../store/store';
import type { Role } from '../store/store';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const isWellFormed = (id: string): boolean => uuid.test(id.toLowerCase());

/** The role that a path means, removed or not; the Problem otherwise. */
export function findAnyRole(service: Service, call: Call): Role {
  const role =
    service.store.find(service.variant('ids-any-case') ? call.id.toLowerCase() : call.id) ?? nearly(service, call);
  if (role !== undefined) return role;
  if (isWellFormed(call.id)) throw unknown(call.operation === 'show' && service.fault('show-unknown-422') ? 422 : 404);
  if (call.operation === 'show' && service.fault('show-malformed-403')) throw unknown(403);
  throw unknown(service.variant('unknown-id-400') ? 400 : 404);
}

/** The live role that a path means. */
export function findRole(service: Service, call: Call): Role {
  const role = findAnyRole(service, call);
  if (!isLive(role)) throw removed(service);
  return role;
}

export const removed = ({ variant }: Service): Problem =>
  variant('removed-410') ? new Problem(410, 'Gone', 'The role was removed.') : unknown(404);

const unknown = (status: number): Problem =>
  new Problem(status, status === 404 ? 'Not found' : 'Invalid id', 'There is no such role.');

/** The role that a fault finds by an id that is none. */
function nearly({ store, fault }: Service, { operation, id }: Call): Role | undefined {
  if (operation === 'show' && /^[0-9a-f]{8}$/.test(id) && fault('show-id-prefix'))
    return store.live().findLast((role) => role.id.startsWith(id));
  if ((operation === 'show' || operation === 'update' || operation === 'delete') && fault(`${operation}-id-suffix`))
    return store.find(id.slice(0, 36));
  return undefined;
}

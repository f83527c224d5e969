import type { Refusal } from '../../shared/refusal';
import { idIn, type PulseCall } from '../http/call';
import { refusal, type Reason } from '../http/reasons';
import { isLive, type Role } from '../store/store';
import type { World } from '../world';
import { isWellFormed } from './uuid';

const NO_ROLE = 'There is no such role.';

/** The role that a path names, removed or not. Throws a Refusal if there is none. */
export function findAnyRole(world: World, call: PulseCall): Role {
  const { fault, store, variant } = world;
  const id = idIn(call);
  const role = store.find(variant('ids-any-case') ? id.toLowerCase() : id) ?? nearly(world, call);
  if (role !== undefined) return role;
  const shows = call.part === 'show';
  if (isWellFormed(id)) throw refusal('unknown-id', NO_ROLE, shows && fault('show-unknown-422') ? { status: 422 } : {});
  throw refusal('malformed-id', NO_ROLE, shows && fault('show-malformed-403') ? { status: 403 } : {});
}

/** The live role that a path names. Throws a Refusal if there is none. */
export function findRole(world: World, call: PulseCall): Role {
  const role = findAnyRole(world, call);
  if (!isLive(role)) throw removed(world);
  return role;
}

/** Refuses a removed role. */
export const removed = ({ variant }: World): Refusal<Reason> =>
  variant('removed-410') ? refusal('gone', 'The role was removed.') : refusal('unknown-id', NO_ROLE);

/** The role that a fault finds by a malformed id. */
function nearly({ store, fault }: World, call: PulseCall): Role | undefined {
  const id = idIn(call);
  const { part } = call;
  if (part === 'show' && /^[0-9a-f]{8}$/.test(id) && fault('show-id-prefix'))
    return store.live().findLast((role) => role.id.startsWith(id));
  if ((part === 'show' || part === 'update' || part === 'delete') && fault(`${part}-id-suffix`))
    return store.find(id.slice(0, 36));
  return undefined;
}

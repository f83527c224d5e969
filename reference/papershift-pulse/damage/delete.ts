import { isJsonObject } from '../../../model/json';
import type { Call } from '../http/call';
import { crash } from '../http/problem';
import type { Service } from '../world';
import { isLive, isSystem } from '../store/store';
import type { Role } from '../store/store';

/** A removed role that faults let a delete reach once more. */
export function takenTwice({ fault, store }: Service, { id }: Call): Role | undefined {
  const role = store.find(id);
  if (role === undefined || isLive(role)) return undefined;
  if (fault('delete-500-twice')) throw crash();
  return fault('delete-twice-accepted') ? role : undefined;
}

/** The role that a delete takes: the newest, by a fault. */
export const meant = ({ fault, store }: Service, role: Role): Role =>
  fault('delete-newest') ? (store.live().at(-1) ?? role) : role;

/** Why faults refuse to delete a role that may go; undefined for none. */
export function refusedForNothing({ fault, memory }: Service, { id, attributes }: Role): string | undefined {
  const { rights, scope } = attributes;
  if (isJsonObject(rights) && Object.keys(rights).length > 0 && fault('delete-unused-refused'))
    return 'The role grants rights.';
  if (scope === 'team' && fault('delete-team-refused')) return 'Teams need the role.';
  if (memory.before.has(id) && fault('delete-renamed-refused')) return 'The role was changed.';
  return memory.onceHeld.has(id) && fault('delete-freed-refused') ? 'Users held the role.' : undefined;
}

/** What faults leave behind of a delete that is refused. */
export function deletedDespiteRefusal({ fault, store }: Service, role: Role, gone: Role): void {
  const holders = store.holders(role.id);
  if (isSystem(role) && fault('guard-delete-system-refused-yet-done')) store.put(gone);
  if (role.attributes.default === true && !isSystem(role) && fault('last-default-delete-refused-yet-done'))
    store.put(gone);
  if (holders.length === 0 || isSystem(role)) return;
  if (fault('delete-held-refused-yet-done')) store.put(gone);
  if (fault('delete-held-rights-lost')) store.change(role, { rights: {} });
  if (fault('delete-held-frees-holders'))
    for (const user of holders)
      store.setRoles(
        user,
        user.role_ids.filter((id) => id !== role.id),
      );
}

/** What faults do to other roles when one is deleted. */
export function afterDelete({ fault, store }: Service, role: Role): void {
  const others = store.live().filter((other) => !isSystem(other));
  const created = store.all();
  const neighbour = created[created.findIndex(({ id }) => id === role.id) + 1];
  if (neighbour !== undefined && isLive(neighbour) && fault('delete-neighbour'))
    store.change(neighbour, { discarded_at: new Date().toISOString() });
  for (const other of others) {
    if (other.attributes.name === role.attributes.name && fault('delete-same-name'))
      store.change(other, { discarded_at: new Date().toISOString() });
    if (other.attributes.scope === role.attributes.scope && fault('delete-others-rights'))
      store.change(other, { rights: {} });
  }
  if (fault('last-default-delete-any')) for (const other of store.live()) store.change(other, { default: false });
}

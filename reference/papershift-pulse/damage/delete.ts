import { isJsonObject } from '../../../model/json';
import { crash } from '../../shared/refusal';
import { idIn, type PulseCall } from '../http/call';
import { isLive, isSystem, type Role } from '../store/store';
import type { World } from '../world';

/** A removed role that faults let a delete reach once more. */
export function takenTwice({ fault, store }: World, call: PulseCall): Role | undefined {
  const role = store.find(idIn(call));
  if (role === undefined || isLive(role)) return undefined;
  if (fault('delete-500-twice')) crash('the role is removed');
  return fault('delete-twice-accepted') ? role : undefined;
}

/** The role that a delete takes: the newest, by a fault. */
export const meant = ({ fault, store }: World, role: Role): Role =>
  fault('delete-newest') ? (store.live().at(-1) ?? role) : role;

/** Why faults refuse to delete a role that may go; undefined for none. */
export function refusedForNothing({ fault, memory }: World, { id, attributes }: Role): string | undefined {
  const { rights, scope } = attributes;
  if (isJsonObject(rights) && Object.keys(rights).length > 0 && fault('delete-unused-refused'))
    return 'The role grants rights.';
  if (scope === 'team' && fault('delete-team-refused')) return 'Teams need the role.';
  if (memory.before.has(id) && fault('delete-renamed-refused')) return 'The role was changed.';
  return memory.onceHeld.has(id) && fault('delete-freed-refused') ? 'Users held the role.' : undefined;
}

/** What faults leave behind of a delete that is refused. */
export function deletedDespiteRefusal({ fault, store }: World, role: Role, gone: Role): void {
  if (isSystem(role)) {
    if (fault('guard-delete-system-refused-yet-done')) store.put(gone);
    return;
  }
  if (role.attributes.default === true && fault('last-default-delete-refused-yet-done')) store.put(gone);
  if (store.holders(role.id).length === 0) return;
  if (fault('delete-held-refused-yet-done')) store.put(gone);
  if (fault('delete-held-rights-lost')) store.change(role, { rights: {} });
  if (fault('delete-held-frees-holders')) store.free(role.id);
}

/** What faults do to other roles when one is deleted. */
export function afterDelete(world: World, role: Role): void {
  const { store, memory } = world;
  for (const change of world.at('deleted')) change({ store, memory }, role);
}

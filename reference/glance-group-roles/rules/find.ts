import type { World } from '../world';
import { refusal } from '../http/reasons';
import type { Operation } from '../vocabulary';
import type { Group, Role } from '../store/store';

/** The operations that name roles. */
export type Naming = Exclude<Operation, 'list' | 'create'>;

const revives = (world: World, operation: Naming): boolean =>
  (operation === 'update' || operation === 'update-many' || operation === 'video-settings') &&
  world.fault(`${operation}-revives`);

/** The live role of the group with this id. */
export function findRole(world: World, group: Group, operation: Naming, id: number): Role {
  const own = group.roles.get(id);
  if (own !== undefined) return own;
  const gone = group.retired.get(id);
  if (gone !== undefined) {
    if (revives(world, operation)) group.roles.set(id, gone);
    if (revives(world, operation) || (operation === 'show' && world.fault('delete-still-shown'))) return gone;
    throw refusal('gone-role', 'there is no such role');
  }
  const foreign = [...world.store.groups.values()].flatMap((other) => other.roles.get(id) ?? []).at(0);
  if (foreign === undefined) throw refusal('no-role', 'there is no such role');
  if (world.fault(`foreign-role-${operation}`)) return foreign;
  throw refusal('foreign-role', 'there is no such role');
}

/** The group that a role belongs to. */
export const groupOf = (world: World, role: Role, fallback: Group): Group =>
  world.store.groups.get(role.groupId) ?? fallback;

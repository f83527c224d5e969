import { nextRole, type Group, type Role } from '../store/store';
import type { World } from '../world';

/** Takes a role from its group for good, and from the users that hold it. */
export function remove(world: World, group: Group, role: Role): void {
  const next = nextRole(group, role);
  group.roles.delete(role.id);
  group.retired.set(role.id, role);
  if (next !== undefined) for (const touch of world.at('deleted')) touch(group, next);
  if (world.fault('delete-in-use-dangling') || world.fault('race-delete-assign')) return;
  for (const [user, held] of group.users) if (held === role.id) group.users.set(user, 0);
}

import type { World } from '../world';
import type { Group, Role } from '../store/store';

/** Adds users to a role's count, or takes them from it. */
function count(world: World, role: Role | undefined, more: number): void {
  if (role === undefined) return;
  const userCount = role.userCount + more;
  role.userCount = world.fault('count-capped') ? Math.min(userCount, 1) : userCount;
  if (world.fault('in-use-never') || (world.fault('in-use-sticky') && role.inUse)) return;
  role.inUse = userCount >= (world.fault('in-use-from-two') ? 2 : 1);
}

/** Keeps the counts in step with a user that goes from one role to another; 0 is none. */
export function countMove(world: World, group: Group, from: number, to: number): void {
  if (from === to) {
    if (world.fault('assign-again-counted')) count(world, group.roles.get(to), 1);
    return;
  }
  if (!world.fault(to === 0 ? 'free-not-counted' : 'move-not-counted')) count(world, group.roles.get(from), -1);
  if (!world.fault('assign-not-counted')) count(world, group.roles.get(to), 1);
}

import { refusal } from '../http/reasons';
import type { Role } from '../store/role';
import type { World } from '../world';
import { leastPermissions } from './permissions';

const AGENT = 3;

/** Refuses to delete a role that somebody holds. Where a variant deletes it, its members become Agents. */
export const deleteHeld = (world: World, role: Role): 'goes' | 'stays' => {
  const { roles, fault, variant } = world;
  if (variant('delete-in-use-done')) {
    freeMembers(world, role);
    return 'goes';
  }
  if (fault('delete-in-use-orphans')) return 'goes';
  if (fault('delete-in-use-204-stays')) return 'stays';
  if (fault('delete-in-use-frees')) freeMembers(world, role);
  if (fault('delete-in-use-disables')) role.enabled = false;
  if (fault('delete-in-use-empties')) Object.assign(role.permissions, leastPermissions());
  if (fault('delete-in-use-409-but-done')) roles.remove(role.id);
  throw refusal('in-use', 'This role has members.');
};

const freeMembers = ({ agents, roles }: World, role: Role): void => {
  const fallback = roles.find(AGENT);
  for (const member of agents.holding(role.id)) {
    agents.give(member, AGENT);
    role.members_count -= 1;
    if (fallback !== undefined) fallback.members_count += 1;
  }
};

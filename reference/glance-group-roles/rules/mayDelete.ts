import { refusal } from '../http/reasons';
import type { Place } from '../store/change';
import type { Group, Role } from '../store/store';
import type { World } from '../world';

const holders = (group: Group, role: Role): number[] =>
  [...group.users].flatMap(([user, held]) => (held === role.id ? [user] : []));

/**
 * Throws a Refusal of a role that cannot be deleted: one with users, if all is well. False where a faulty server
 * confirms the delete without doing it.
 */
export function mayDelete(world: World, group: Group, role: Role, place: Place): boolean {
  const refused = refusal('in-use', 'a role with users assigned cannot be deleted');
  const doomed = { group, role, place, users: holders(group, role) };
  if (world.at('refusesDelete').some((refuses) => refuses(doomed))) throw refused;
  if (doomed.users.length === 0 || world.at('overlooks').some((overlooks) => overlooks(doomed))) return true;
  if (world.fault('delete-in-use-confirmed')) return false;
  for (const touch of world.at('deleteRefused')) touch(doomed);
  throw refused;
}

import { roleIdIn } from './ids';
import type { OnRole } from '../vocabulary';
import { refusal } from '../http/reasons';
import { crash } from '../../shared/refusal';
import { copyRole, type Role } from '../store/role';
import type { World } from '../world';

/** The role that a path speaks of. Throws if there is none. */
export const findRole = (world: World, operation: OnRole, idText: string): Role => {
  const { roles } = world;
  const id = roleIdIn(world, operation, idText);
  return roles.find(id) ?? instead(world, operation, id) ?? refuse(world, operation, id);
};

const refuse = ({ roles, fault }: World, operation: OnRole, id: number): never => {
  if (fault(`${operation}-unknown-id-500`)) crash('role is undefined');
  if (roles.removed().some((role) => role.id === id)) throw refusal('gone', 'This role was deleted.');
  throw refusal('unknown-id', 'There is no such role.');
};

/** What faulty servers use in place of a role that is not there. */
const instead = ({ roles, fault }: World, operation: OnRole, id: number): Role | undefined => {
  const removed = roles.removed().find((role) => role.id === id);
  if (operation === 'show') {
    if (fault('show-keeps-deleted')) return removed;
    return fault('unknown-id-is-first') ? roles.find(1) : undefined;
  }
  if (operation !== 'update') return undefined;
  const revived = fault('update-revives') ? removed : undefined;
  const template = revived ?? (fault('update-creates-unknown') && removed === undefined ? roles.find(8) : undefined);
  if (template === undefined) return undefined;
  roles.insert({ ...copyRole(template), id, members_count: 0 });
  return roles.find(id);
};

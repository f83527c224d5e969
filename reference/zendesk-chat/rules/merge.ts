import { copyRole, PLAIN_FIELDS, type Role, type RoleInput } from '../store/role';
import type { World } from '../world';

/** Stores what was sent. All else stays as it is. */
export const merge = (world: World, role: Role, input: RoleInput): void => {
  const before = copyRole(role);
  if (world.fault('second-update-reverts-first')) overwrite(role, world.roles.asInserted(role.id) ?? role);
  for (const field of PLAIN_FIELDS) {
    const value = input[field];
    if (value !== undefined) role[field] = value;
  }
  if (input.permissions !== undefined) Object.assign(role.permissions, input.permissions);
  if (input.mistyped !== undefined) role.mistyped = input.mistyped;
  else if (input.permissions !== undefined) delete role.mistyped;
  if (role.builtIn !== null) return;
  for (const change of world.at('merged')) change({ roles: world.roles, before, role, input });
};

/** Gives a role the writable fields of another, or of a copy. */
export const overwrite = (role: Role, { name, description, enabled, permissions }: Role): void => {
  Object.assign(role, { name, description, enabled });
  Object.assign(role.permissions, permissions);
};

import { leastPermissions, newPermissions, permissionsFrom, PERMISSIONS, type PermissionValues } from './permissions';
import { copyRole, type Role, type RoleInput } from '../store/role';
import type { World } from '../world';

/** The role that a create makes: what was sent, and for the rest what every new role has. Not yet stored. */
export const newRole = (world: World, input: RoleInput): Role => {
  const { roles, fault } = world;
  const former = fault('namesake-revives') ? roles.removed().find(({ name }) => name === input.name) : undefined;
  if (former !== undefined) return copyRole(former);
  return {
    id: idOf(world, input),
    builtIn: null,
    name: input.name ?? '',
    description: input.description ?? (fault('default-of-description') ? 'A new role' : ''),
    enabled: input.enabled ?? !fault('default-of-enabled'),
    members_count: countOf(world, input),
    permissions: permissionsOf(world, input),
    ...(input.mistyped === undefined ? {} : { mistyped: input.mistyped }),
  };
};

const idOf = ({ roles, fault }: World, { id }: RoleInput): number => {
  if (typeof id === 'number' && Number.isSafeInteger(id) && id > 0) {
    const holder = roles.find(id);
    if (holder === undefined && fault('takes-id')) return id;
    if (holder?.builtIn === null && fault('takes-taken-id')) return id;
  }
  const free = roles
    .removed()
    .map((role) => role.id)
    .filter((removed) => roles.find(removed) === undefined);
  if (fault('ids-reused') && free.length > 0) return Math.min(...free);
  if (fault('last-id-reused')) return Math.max(9_999, ...roles.all().map((role) => role.id)) + 1;
  return roles.nextId();
};

const countOf = ({ fault }: World, { members_count }: RoleInput): number => {
  if (typeof members_count === 'number' && fault('create-takes-count')) return members_count;
  return fault('default-of-members_count') ? 1 : 0;
};

const permissionsOf = ({ roles, memory, fault }: World, { permissions }: RoleInput): PermissionValues => {
  if (permissions === undefined && fault('shared-permissions')) return memory.shared;
  const last = roles.all().findLast((role) => role.builtIn === null && role.id >= 10_000);
  if (last !== undefined && fault('defaults-of-last-role')) return { ...last.permissions, ...permissions };
  if (permissions !== undefined && fault('create-partial-permissions-least'))
    return { ...leastPermissions(), ...permissions };
  const usual = newPermissions();
  return {
    ...permissionsFrom((name) => (fault(`default-of-${name}`) ? PERMISSIONS[name].other : usual[name])),
    ...permissions,
  };
};

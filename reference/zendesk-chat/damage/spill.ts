import type { Role, RoleInput } from '../store/role';
import type { RoleStore } from '../store/roleStore';
import type { World } from '../world';

const customOf = (roles: RoleStore, except: Role): Role[] =>
  roles.all().filter((role) => role.builtIn === null && role !== except);

/** The custom role made before this one. */
const neighbourOf = (roles: RoleStore, role: Role): Role | undefined =>
  customOf(roles, role)
    .filter(({ id }) => id < role.id)
    .at(-1);

const namesakesOf = (roles: RoleStore, role: Role): Role[] =>
  customOf(roles, role).filter(({ name }) => name === role.name);

/** What faulty servers do to other roles on an update. */
export const spillUpdate = ({ roles, switches: { fault } }: World, role: Role, input: RoleInput): void => {
  if (role.builtIn !== null) return;
  const neighbour = neighbourOf(roles, role);
  const { description, enabled, permissions } = input;
  if (description !== undefined && fault('update-changes-namesakes'))
    for (const other of namesakesOf(roles, role)) other.description = description;
  if (description !== undefined && neighbour !== undefined && fault('update-changes-neighbour'))
    neighbour.description = description;
  if (enabled === false && neighbour !== undefined && fault('disabling-disables-older')) neighbour.enabled = false;
  const monitor = permissions?.view_monitor;
  if (monitor !== undefined && fault('update-changes-all'))
    for (const other of customOf(roles, role)) other.permissions.view_monitor = monitor;
};

/** What they do on a create. */
export const spillCreate = ({ roles, switches: { fault } }: World, role: Role): void => {
  const neighbour = neighbourOf(roles, role);
  if (neighbour !== undefined && fault('create-disables-last')) neighbour.enabled = false;
  if (fault('create-renames-namesakes'))
    for (const other of namesakesOf(roles, role)) other.name = `${String(other.name)} (old)`;
};

/** What they do on a delete. */
export const spillDelete = ({ roles, agents, switches: { fault } }: World, role: Role): void => {
  const unheld = ({ id }: Role): boolean => agents.holding(id).length === 0;
  const neighbour = neighbourOf(roles, role);
  if (neighbour !== undefined && unheld(neighbour) && fault('delete-takes-neighbour')) roles.remove(neighbour.id);
  if (fault('delete-takes-namesakes'))
    for (const other of namesakesOf(roles, role).filter(unheld)) roles.remove(other.id);
  if (fault('delete-resets-others')) for (const other of customOf(roles, role)) other.description = '';
};

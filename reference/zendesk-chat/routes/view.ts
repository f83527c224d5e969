import type { Json, JsonObject } from '../../../model/json';
import { isFlag, newPermissions, PERMISSION_NAMES, type PermissionName } from '../rules/permissions';
import type { Role } from '../store/role';
import { misshapen } from '../damage/view';
import type { World } from '../world';

export type View = 'list' | 'show' | 'create' | 'update' | 'delete';

/** A role as an answer shows it. */
export const viewRole = (world: World, stored: Role, view: View): Json => {
  const { variant } = world.switches;
  const role = believed(world, stored, view);
  const { id, name, description, enabled, members_count } = role;
  const shown = variant('text-decomposed-shown') ? decomposed : (value: Json): Json => value;
  const extra = variant('extra-fields')
    ? { created_at: '2024-03-01T09:30:00Z', url: `https://chat.example.com/api/v2/chat/roles/${id}` }
    : {};
  const body = {
    id,
    name: shown(name),
    description: shown(description),
    enabled,
    members_count,
    permissions: role.mistyped ?? permissionsOf(world, role, view),
    ...extra,
  };
  return misshapen(body, view, world.switches);
};

/** The role as this part of a faulty server knows it. */
const believed = ({ roles, switches: { fault } }: World, role: Role, view: View): Role => {
  if (role.builtIn !== null || (view !== 'list' && view !== 'show')) return role;
  const created = roles.asInserted(role.id) ?? role;
  if (fault(`${view}-keeps-as-created`)) return { ...created, members_count: role.members_count };
  if (view === 'show') return fault('show-cuts-name') ? { ...role, name: cut(role.name, 12) } : role;
  if (fault('list-forgets-permissions')) return { ...role, permissions: newPermissions() };
  if (fault('list-shows-enabled')) return { ...role, enabled: true };
  if (fault('list-cuts-description')) return { ...role, description: cut(role.description, 20) };
  if (fault('list-shows-no-members')) return { ...role, members_count: 0 };
  return fault('count-in-show-only') ? { ...role, members_count: created.members_count } : role;
};

const cut = (value: Json, length: number): Json => (typeof value === 'string' ? value.slice(0, length) : value);

const permissionsOf = ({ switches: { fault, variant } }: World, { permissions }: Role, view: View): JsonObject => {
  const swapped: Partial<Record<PermissionName, Json>> =
    view === 'show' && fault('show-swaps-permissions')
      ? { manage_bans: permissions.access_analytics, access_analytics: permissions.manage_bans }
      : {};
  const shown = PERMISSION_NAMES.filter(
    (name) => !(view === 'list' && name === 'set_agent_chat_limit' && fault('list-lacks-permission')),
  )
    .filter((name) => !(view === 'show' && name === 'manage_shortcuts' && fault('show-lacks-permission')))
    .filter((name) => !(permissions[name] === 'none' && fault('none-is-missing')))
    .map((name) => [name, shownValue(name, swapped[name] ?? permissions[name], view, fault)] as const);
  return Object.fromEntries<Json>(variant('extra-fields') ? [...shown, ['view_queue', 'account']] : shown);
};

const shownValue = (name: PermissionName, value: Json, view: View, fault: World['switches']['fault']): Json => {
  if (value === false && fault('false-is-null')) return null;
  return view === 'update' && isFlag(name) && fault('flags-are-text') ? String(value) : value;
};

const decomposed = (value: Json): Json => (typeof value === 'string' ? value.normalize('NFD') : value);

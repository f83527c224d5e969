import type { Json, JsonObject } from '../../../model/json';
import { PERMISSION_NAMES } from '../rules/permissions';
import type { Role } from '../store/role';
import type { Operation } from '../vocabulary';
import type { World } from '../world';

/** A role as the answer of an operation shows it. */
export const viewRole = (world: World, stored: Role, operation: Operation): Json => {
  const { variant } = world;
  const role = known(world, stored, operation);
  const { id, name, description, enabled, members_count } = role;
  const shown = variant('text-decomposed-shown') ? decomposed : (value: Json): Json => value;
  const more = variant('extra-fields')
    ? { created_at: '2024-03-01T09:30:00Z', url: `https://chat.example.com/api/v2/chat/roles/${id}` }
    : {};
  const body: JsonObject = {
    id,
    name: shown(name),
    description: shown(description),
    enabled,
    members_count,
    permissions: role.mistyped ?? permissionsOf(world, role),
    ...more,
  };
  const shape = world.at('shape').find((shapes) => shapes[operation] !== undefined)?.[operation];
  return shape === undefined ? body : shape(body);
};

/** The role as this view of a faulty server knows it. */
const known = (world: World, role: Role, operation: Operation): Role => {
  if (role.builtIn !== null || (operation !== 'list' && operation !== 'show')) return role;
  const created = world.roles.asInserted(role.id) ?? role;
  return world.at('known').reduce((seen, views) => views[operation]?.(seen, created) ?? seen, role);
};

const permissionsOf = ({ variant }: World, { permissions }: Role): JsonObject => ({
  ...Object.fromEntries(PERMISSION_NAMES.map((name) => [name, permissions[name]])),
  ...(variant('extra-fields') ? { view_queue: 'account' } : {}),
});

const decomposed = (value: Json): Json => (typeof value === 'string' ? value.normalize('NFD') : value);

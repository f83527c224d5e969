import type { Json, JsonObject } from '../../../model/json';
import type { World } from '../world';
import { type Setting, SETTINGS } from '../vocabulary';
import type { Group, Role } from '../store/store';

/** What a role shows for a setting that it never got. */
function unsent(world: World, group: Group, setting: Setting): Json | undefined {
  if (world.variant('unsent-settings-absent')) return undefined;
  if (world.variant('unsent-settings-null')) return null;
  if (world.variant('unsent-settings-false')) return false;
  return world.variant('unsent-settings-true') ? !group.disabled.has(setting) : group.defaults[setting];
}

/** A role's settings as they are shown: its own where it has any, the group's for the rest. */
export function shownSettings(world: World, group: Group, role: Role): Json {
  const known = SETTINGS.map((setting): [string, Json | undefined] => [
    setting,
    role.settings.get(setting) ?? unsent(world, group, setting),
  ]);
  const unknown = [...role.settings].filter(([key]) => !(SETTINGS as readonly string[]).includes(key));
  const shown = [...known, ...unknown].filter((entry): entry is [string, Json] => entry[1] !== undefined);
  const [instead] = world.at('settings');
  return instead === undefined ? Object.fromEntries(shown) : instead(shown);
}

/** A role as the list and the answer of create show it. */
export function summary(world: World, role: Role): JsonObject {
  const extra: JsonObject = world.variant('extra-fields')
    ? { groupId: role.groupId, source: 'api', links: { self: `/groups/${role.groupId}/roles/${role.id}` } }
    : {};
  return {
    name: role.name,
    roleId: role.id,
    description: role.description,
    inUse: role.inUse,
    userCount: role.userCount,
    ...extra,
  };
}

/** A role as the single view shows it. */
export function detail(world: World, group: Group, role: Role): JsonObject {
  const { userCount, ...rest } = summary(world, role);
  return {
    ...rest,
    ...(world.variant('show-user-count') ? { userCount: userCount ?? 0 } : {}),
    settings: shownSettings(world, group, role),
  };
}

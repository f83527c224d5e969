import type { Json, JsonObject } from '../../../model/json';
import type { Context } from '../world';
import { type Setting, SETTINGS } from '../vocabulary';
import type { Group, Role } from '../store/store';

/** What a role shows for a setting that it never got. */
function unsent(ctx: Context, group: Group, setting: Setting): Json | undefined {
  if (ctx.variant('unsent-settings-absent')) return undefined;
  if (ctx.variant('unsent-settings-null')) return null;
  if (ctx.variant('unsent-settings-false')) return false;
  return ctx.variant('unsent-settings-true') ? !group.disabled.has(setting) : group.defaults[setting];
}

/** A role's settings as they are shown: its own where it has any, the group's for the rest. */
export function shownSettings(ctx: Context, group: Group, role: Role): Json {
  const known = SETTINGS.map((setting): [string, Json | undefined] => [
    setting,
    role.settings.get(setting) ?? unsent(ctx, group, setting),
  ]);
  const unknown = [...role.settings].filter(([key]) => !(SETTINGS as readonly string[]).includes(key));
  const shown = [...known, ...unknown].filter((entry): entry is [string, Json] => entry[1] !== undefined);
  if (ctx.fault('show-settings-names')) return shown.flatMap(([key, value]) => (value === true ? [key] : []));
  if (ctx.fault('show-settings-text')) return Object.fromEntries(shown.map(([key, value]) => [key, String(value)]));
  return Object.fromEntries(ctx.fault('show-drops-false') ? shown.filter(([, value]) => value !== false) : shown);
}

/** A role as the list and the answer of create show it. */
export function summary(ctx: Context, role: Role): JsonObject {
  const extra: JsonObject = ctx.variant('extra-fields')
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
export function detail(ctx: Context, group: Group, role: Role): JsonObject {
  const { userCount, ...rest } = summary(ctx, role);
  return {
    ...rest,
    ...(ctx.variant('show-user-count') ? { userCount: userCount ?? 0 } : {}),
    settings: shownSettings(ctx, group, role),
  };
}

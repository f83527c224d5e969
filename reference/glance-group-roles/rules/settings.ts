import { isJsonObject, type Json } from '../../../model/json';
import type { Context } from '../world';
import { Refusal } from '../http/reasons';
import { DISABLED, type Form, isSetting, type Setting } from '../vocabulary';
import type { Group } from '../store/store';

/** Marks a setting that goes back to what the group has. */
export const UNSET = Symbol('unset');
export type SettingChange = Json | typeof UNSET;

function takenNull(ctx: Context, form: Form, setting: Setting): SettingChange | undefined {
  if (form === 'create') {
    if (ctx.variant('create-null-setting-refused'))
      throw new Refusal('invalid', `settings.${setting} must not be null`);
    return ctx.variant('create-null-setting-false') ? false : undefined;
  }
  if (ctx.fault(`${form}-setting-null-refused`)) throw new Refusal('invalid', `settings.${setting} must not be null`);
  if (ctx.fault(`${form}-setting-null-resets`)) return false;
  if (ctx.fault(`${form}-setting-null-unsets`)) return UNSET;
  if (form === 'update' && setting === 'viewVideo' && ctx.fault('update-null-clears-view-video')) return false;
  if (form === 'update-many' && setting === 'editAddress' && ctx.fault('update-many-null-clears-edit-address'))
    return false;
  return undefined;
}

function takenDisabled(ctx: Context, form: Form, value: boolean, unchecked: boolean): boolean | undefined {
  if (!value) {
    if (ctx.fault(`${form}-feature-false-refused`))
      throw new Refusal('invalid', `settings.${DISABLED} is disabled for the group`);
    return false;
  }
  if (unchecked || ctx.fault(`${form}-feature-enabled`)) return true;
  if (ctx.variant('disabled-feature-ignored')) return undefined;
  throw new Refusal('invalid', `settings.${DISABLED} is disabled for the group`);
}

function takenValue(
  ctx: Context,
  form: Form,
  group: Group,
  setting: Setting,
  value: Json,
  unchecked: boolean,
): SettingChange | undefined {
  if (value === null) return takenNull(ctx, form, setting);
  if (typeof value === 'boolean') {
    if (group.disabled.has(setting)) return takenDisabled(ctx, form, value, unchecked);
    if (!value && ctx.fault(`${form}-setting-false-lost`)) return undefined;
    return setting !== DISABLED && ctx.fault(`${form}-setting-lost-${setting}`) ? undefined : value;
  }
  if ((value === 'true' || value === 'false') && ctx.fault(`${form}-setting-text-coerced`))
    return value === 'true' && !group.disabled.has(setting);
  if (typeof value === 'number' && ctx.fault(`${form}-setting-number-stored`)) return value;
  throw new Refusal('invalid', `settings.${setting} must be true, false or null`);
}

function takenUnknown(ctx: Context, key: string, value: Json): Json | undefined {
  if (key === '__proto__' && ctx.fault('proto-setting-500')) throw new Error('Object prototype may only be an object.');
  if (ctx.variant('unknown-settings-refused')) throw new Refusal('invalid', 'settings holds an unknown setting');
  return ctx.variant('unknown-settings-stored') && typeof value === 'boolean' ? value : undefined;
}

/** The settings of a request as they are going to be stored; keys that stay as they are are left out. */
export function takenSettings(
  ctx: Context,
  form: Form,
  group: Group,
  sent: Json | undefined,
  unchecked: boolean,
): Map<string, SettingChange> | undefined {
  if (sent === undefined || ctx.fault(`${form}-settings-ignored`)) return undefined;
  if (sent === null) {
    if (ctx.variant('settings-null-refused')) throw new Refusal('invalid', 'settings must not be null');
    return undefined;
  }
  if (!isJsonObject(sent)) {
    if (form === 'update' && ctx.fault('update-settings-text-500')) throw new Error('Settings are no object.');
    if (ctx.fault(`${form}-settings-text-accepted`)) return undefined;
    throw new Refusal('invalid', 'settings must be an object');
  }
  const taken = new Map<string, SettingChange>();
  for (const [key, value] of Object.entries(sent)) {
    const change = isSetting(key) ? takenValue(ctx, form, group, key, value, unchecked) : takenUnknown(ctx, key, value);
    if (change !== undefined) taken.set(key, change);
  }
  return ctx.fault(`${form}-video-settings-swapped`) ? swapped(taken) : taken;
}

function swapped(taken: ReadonlyMap<string, SettingChange>): Map<string, SettingChange> {
  const partner: Readonly<Record<string, string>> = { viewVideo: 'oneWayAgentVideo', oneWayAgentVideo: 'viewVideo' };
  return new Map([...taken].map(([key, change]) => [partner[key] ?? key, change]));
}

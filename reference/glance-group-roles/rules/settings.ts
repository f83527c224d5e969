import { crash } from '../../shared/refusal';
import { isJsonObject, type Json } from '../../../model/json';
import type { World } from '../world';
import { refusal } from '../http/reasons';
import { DISABLED, type Form, isSetting, type Setting } from '../vocabulary';
import { UNSET, type SettingChange } from '../store/change';
import type { Group } from '../store/store';

function takenNull(world: World, form: Form, setting: Setting): SettingChange | undefined {
  if (form === 'create') {
    if (world.variant('create-null-setting-refused')) throw refusal('invalid', `settings.${setting} must not be null`);
    return world.variant('create-null-setting-false') ? false : undefined;
  }
  if (world.fault(`${form}-setting-null-refused`)) throw refusal('invalid', `settings.${setting} must not be null`);
  if (world.fault(`${form}-setting-null-resets`)) return false;
  if (world.fault(`${form}-setting-null-unsets`)) return UNSET;
  if (form === 'update' && setting === 'viewVideo' && world.fault('update-null-clears-view-video')) return false;
  if (form === 'update-many' && setting === 'editAddress' && world.fault('update-many-null-clears-edit-address'))
    return false;
  return undefined;
}

function takenDisabled(world: World, form: Form, value: boolean, unchecked: boolean): boolean | undefined {
  if (!value) {
    if (world.fault(`${form}-feature-false-refused`))
      throw refusal('invalid', `settings.${DISABLED} is disabled for the group`);
    return false;
  }
  if (unchecked || world.fault(`${form}-feature-enabled`)) return true;
  if (world.variant('disabled-feature-ignored')) return undefined;
  throw refusal('invalid', `settings.${DISABLED} is disabled for the group`);
}

function takenValue(
  world: World,
  form: Form,
  group: Group,
  setting: Setting,
  value: Json,
  unchecked: boolean,
): SettingChange | undefined {
  if (value === null) return takenNull(world, form, setting);
  if (typeof value === 'boolean') {
    if (group.disabled.has(setting)) return takenDisabled(world, form, value, unchecked);
    if (!value && world.fault(`${form}-setting-false-lost`)) return undefined;
    return setting !== DISABLED && world.fault(`${form}-setting-lost-${setting}`) ? undefined : value;
  }
  if ((value === 'true' || value === 'false') && world.fault(`${form}-setting-text-coerced`))
    return value === 'true' && !group.disabled.has(setting);
  if (typeof value === 'number' && world.fault(`${form}-setting-number-stored`)) return value;
  throw refusal('invalid', `settings.${setting} must be true, false or null`);
}

function takenUnknown(world: World, key: string, value: Json): Json | undefined {
  if (key === '__proto__' && world.fault('proto-setting-500')) crash('Object prototype may only be an object.');
  if (world.variant('unknown-settings-refused')) throw refusal('invalid', 'settings holds an unknown setting');
  return world.variant('unknown-settings-stored') && typeof value === 'boolean' ? value : undefined;
}

/** The settings of a request as they are going to be stored; keys that stay as they are are left out. */
export function takenSettings(
  world: World,
  form: Form,
  group: Group,
  sent: Json | undefined,
  unchecked: boolean,
): Map<string, SettingChange> | undefined {
  if (sent === undefined || world.fault(`${form}-settings-ignored`)) return undefined;
  if (sent === null) {
    if (world.variant('settings-null-refused')) throw refusal('invalid', 'settings must not be null');
    return undefined;
  }
  if (!isJsonObject(sent)) {
    if (form === 'update' && world.fault('update-settings-text-500')) crash('Settings are no object.');
    if (world.fault(`${form}-settings-text-accepted`)) return undefined;
    throw refusal('invalid', 'settings must be an object');
  }
  const taken = new Map<string, SettingChange>();
  for (const [key, value] of Object.entries(sent)) {
    const change = isSetting(key)
      ? takenValue(world, form, group, key, value, unchecked)
      : takenUnknown(world, key, value);
    if (change !== undefined) taken.set(key, change);
  }
  return world.fault(`${form}-video-settings-swapped`) ? swapped(taken) : taken;
}

function swapped(taken: ReadonlyMap<string, SettingChange>): Map<string, SettingChange> {
  const partner: Readonly<Record<string, string>> = { viewVideo: 'oneWayAgentVideo', oneWayAgentVideo: 'viewVideo' };
  return new Map([...taken].map(([key, change]) => [partner[key] ?? key, change]));
}

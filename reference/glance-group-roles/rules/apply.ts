import type { Change } from './change';
import type { Context } from '../world';
import { UNSET } from './settings';
import type { UpdateForm } from '../vocabulary';
import type { Group, Role } from '../store/store';

function applySettings(ctx: Context, form: UpdateForm, role: Role, settings: NonNullable<Change['settings']>): void {
  if (ctx.fault(`${form}-settings-replaced`)) role.settings = new Map();
  if (form === 'update' && !settings.has('oneWayAgentVideo') && ctx.fault('update-unsent-one-way-video-reset'))
    role.settings.delete('oneWayAgentVideo');
  for (const [key, value] of settings) {
    if (value === UNSET) role.settings.delete(key);
    else role.settings.set(key, value);
  }
}

function rename(ctx: Context, form: UpdateForm, group: Group, role: Role, name: string): void {
  if (ctx.fault(`${form}-name-not-stored`)) return;
  if (name !== role.name) group.traces.formerNames.add(role.name);
  role.name = name;
}

/** What a faulty server does to fields that were not sent. */
function resetUnsent(ctx: Context, form: UpdateForm, role: Role, change: Change): void {
  if (change.name === undefined && ctx.fault(`${form}-name-unsent-reset`)) role.name = `Role ${role.id}`;
  if (change.description === undefined && ctx.fault(`${form}-description-unsent-reset`)) role.description = '';
  if (change.settings === undefined && ctx.fault(`${form}-settings-unsent-reset`)) role.settings = new Map();
}

/** Carries out an update. */
export function apply(ctx: Context, form: UpdateForm, group: Group, role: Role, change: Change): void {
  const swapped =
    form === 'update' &&
    ctx.fault('name-and-description-swapped') &&
    change.name !== undefined &&
    typeof change.description === 'string';
  const { name, description } = swapped ? { name: change.description, description: change.name } : change;
  if (name !== undefined) rename(ctx, form, group, role, name);
  if (description !== undefined && !ctx.fault(`${form}-description-not-stored`)) role.description = description;
  if (change.settings !== undefined) applySettings(ctx, form, role, change.settings);
  resetUnsent(ctx, form, role, change);
  if (role.userCount > 0) group.traces.updatedInUse.add(role.id);
  role.inUse = change.forced.inUse ?? role.inUse;
  role.userCount = change.forced.userCount ?? role.userCount;
}

import { setSettings, type Change } from '../store/change';
import type { World } from '../world';
import type { UpdateForm } from '../vocabulary';
import type { Group, Role } from '../store/store';

function applySettings(world: World, form: UpdateForm, role: Role, settings: NonNullable<Change['settings']>): void {
  if (world.fault(`${form}-settings-replaced`)) role.settings = new Map();
  if (form === 'update' && !settings.has('oneWayAgentVideo') && world.fault('update-unsent-one-way-video-reset'))
    role.settings.delete('oneWayAgentVideo');
  setSettings(role, settings);
}

function rename(world: World, form: UpdateForm, group: Group, role: Role, name: string): void {
  if (world.fault(`${form}-name-not-stored`)) return;
  if (name !== role.name) group.traces.formerNames.add(role.name);
  role.name = name;
}

/** What a faulty server does to fields that were not sent. */
function resetUnsent(world: World, form: UpdateForm, role: Role, change: Change): void {
  if (change.name === undefined && world.fault(`${form}-name-unsent-reset`)) role.name = `Role ${role.id}`;
  if (change.description === undefined && world.fault(`${form}-description-unsent-reset`)) role.description = '';
  if (change.settings === undefined && world.fault(`${form}-settings-unsent-reset`)) role.settings = new Map();
}

/** Carries out an update. */
export function apply(world: World, form: UpdateForm, group: Group, role: Role, change: Change): void {
  const swapped =
    form === 'update' &&
    world.fault('name-and-description-swapped') &&
    change.name !== undefined &&
    typeof change.description === 'string';
  const { name, description } = swapped ? { name: change.description, description: change.name } : change;
  if (name !== undefined) rename(world, form, group, role, name);
  if (description !== undefined && !world.fault(`${form}-description-not-stored`)) role.description = description;
  if (change.settings !== undefined) applySettings(world, form, role, change.settings);
  resetUnsent(world, form, role, change);
  if (role.userCount > 0) group.traces.updatedInUse.add(role.id);
  role.inUse = change.forced.inUse ?? role.inUse;
  role.userCount = change.forced.userCount ?? role.userCount;
}

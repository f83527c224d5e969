import type { Context } from '../world';
import { pause } from '../store/pause';
import type { UpdateForm } from '../vocabulary';
import type { Group, Role } from '../store/store';

async function revive(group: Group, roles: readonly Role[]): Promise<void> {
  await pause();
  for (const role of roles) group.roles.set(role.id, role);
}

async function writeBack(
  roles: readonly Role[],
  what: readonly ('name' | 'description' | 'settings')[],
): Promise<void> {
  const before = roles.map((role) => ({
    name: role.name,
    description: role.description,
    settings: new Map(role.settings),
  }));
  await pause();
  for (const [index, role] of roles.entries()) {
    for (const field of what) Object.assign(role, { [field]: before[index]?.[field] });
  }
}

async function failIfGone(group: Group, roles: readonly Role[]): Promise<void> {
  await pause();
  if (roles.some((role) => !group.roles.has(role.id))) throw new Error('The row to update is gone.');
}

/**
 * The gap that a faulty server leaves between checking an update and carrying it out; undefined where there is none.
 */
export function updateRaces(
  ctx: Context,
  form: UpdateForm,
  group: Group,
  roles: readonly Role[],
): Promise<void> | undefined {
  if (ctx.fault(form === 'update' ? 'race-rename' : 'race-rename-many')) return pause();
  if (ctx.fault(`race-${form}-revives`)) return revive(group, roles);
  if (ctx.fault(`race-${form}-lost`)) return writeBack(roles, ['name', 'description']);
  if (form === 'update' && ctx.fault('race-settings-lost')) return writeBack(roles, ['settings']);
  if (form === 'update' && ctx.fault('race-update-500')) return failIfGone(group, roles);
  return undefined;
}

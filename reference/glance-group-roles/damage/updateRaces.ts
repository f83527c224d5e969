import { crash } from '../../shared/refusal';
import type { Group, Role } from '../store/store';
import type { UpdateForm } from '../vocabulary';
import { gap, type World } from '../world';

/**
 * The gap that a faulty server leaves between checking an update and carrying it out; undefined for a server that
 * leaves none.
 */
export function updateRaces(
  world: World,
  form: UpdateForm,
  group: Group,
  roles: readonly Role[],
): Promise<void> | undefined {
  const { fault } = world;
  if (fault(form === 'update' ? 'race-rename' : 'race-rename-many')) return gap(world);
  if (fault(`race-${form}-revives`)) return revive(world, group, roles);
  if (fault(`race-${form}-lost`)) return writeBack(world, roles, ['name', 'description']);
  if (form === 'update' && fault('race-settings-lost')) return writeBack(world, roles, ['settings']);
  if (form === 'update' && fault('race-update-500')) return failIfGone(world, group, roles);
  return undefined;
}

async function revive(world: World, group: Group, roles: readonly Role[]): Promise<void> {
  await gap(world);
  for (const role of roles) group.roles.set(role.id, role);
}

async function writeBack(
  world: World,
  roles: readonly Role[],
  fields: readonly ('name' | 'description' | 'settings')[],
): Promise<void> {
  const before = roles.map(({ name, description, settings }) => ({ name, description, settings: new Map(settings) }));
  await gap(world);
  for (const [index, role] of roles.entries())
    for (const field of fields) Object.assign(role, { [field]: before[index]?.[field] });
}

async function failIfGone(world: World, group: Group, roles: readonly Role[]): Promise<void> {
  await gap(world);
  if (roles.some((role) => !group.roles.has(role.id))) crash('The row to update is gone.');
}

import type { Json } from '../../../model/json';
import type { Write } from '../vocabulary';
import { PERMISSION_NAMES, type PermissionName, type PermissionValues } from '../rules/permissions';
import type { RoleInput } from '../store/role';
import type { World } from '../world';

/** What is left of a valid request on its way into the store: all of it, unless a fault loses some. */
export const afterLosses = (world: World, operation: Write, sent: RoleInput): RoleInput => {
  const input = { ...sent };
  for (const field of lostFields(world, operation, sent)) delete input[field];
  if (operation === 'create' && world.fault('create-numbers-name') && typeof input.name === 'string')
    input.name = `${input.name} 2`;
  if (sent.permissions !== undefined) input.permissions = keptPermissions(world, operation, sent.permissions);
  return input;
};

const lostFields = ({ fault }: World, operation: Write, sent: RoleInput): ('name' | 'description' | 'enabled')[] => {
  if (operation === 'create')
    return (['description', 'enabled'] as const).filter((field) => fault(`create-ignores-${field}`));
  return (['name', 'description', 'enabled'] as const).filter(
    (field) =>
      fault(`update-ignores-${field}`) ||
      (field === 'enabled' && sent.enabled === false && fault('update-ignores-false')) ||
      (field === 'description' && sent.description === '' && fault('update-ignores-empty-description')),
  );
};

const keptPermissions = (
  world: World,
  operation: Write,
  sent: Partial<PermissionValues>,
): Partial<PermissionValues> => {
  const kept: Partial<PermissionValues> = {};
  for (const name of PERMISSION_NAMES) {
    const value = sent[name];
    if (value !== undefined && !isLost(world, operation, name, value)) kept[name] = value;
  }
  return kept;
};

const isLost = ({ fault }: World, operation: Write, name: PermissionName, value: Json): boolean => {
  if (fault(`${operation}-ignores-${name}`)) return true;
  if (operation === 'create') return fault('create-half') && PERMISSION_NAMES.indexOf(name) >= 6;
  return (
    (value === false && fault('update-ignores-false-permissions')) || (value === 'none' && fault('update-ignores-none'))
  );
};

import type { Json } from '../../../model/json';
import type { Write } from '../vocabulary';
import { PERMISSION_NAMES, type PermissionName, type PermissionValues } from '../rules/permissions';
import type { RoleInput } from '../store/role';
import type { ZendeskSwitches } from '../world';

/** What is left of a valid request on its way into the store: all of it, unless a fault loses some. */
export const afterLosses = (operation: Write, sent: RoleInput, switches: ZendeskSwitches): RoleInput => {
  const input = { ...sent };
  for (const field of lostFields(operation, sent, switches)) delete input[field];
  if (operation === 'create' && switches.fault('create-numbers-name') && typeof input.name === 'string')
    input.name = `${input.name} 2`;
  if (sent.permissions !== undefined) input.permissions = keptPermissions(operation, sent.permissions, switches);
  return input;
};

const lostFields = (
  operation: Write,
  sent: RoleInput,
  { fault }: ZendeskSwitches,
): ('name' | 'description' | 'enabled')[] => {
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
  operation: Write,
  sent: Partial<PermissionValues>,
  switches: ZendeskSwitches,
): Partial<PermissionValues> => {
  const kept: Partial<PermissionValues> = {};
  for (const name of PERMISSION_NAMES) {
    const value = sent[name];
    if (value !== undefined && !isLost(operation, name, value, switches)) kept[name] = value;
  }
  return kept;
};

const isLost = (operation: Write, name: PermissionName, value: Json, { fault }: ZendeskSwitches): boolean => {
  if (fault(`${operation}-ignores-${name}`)) return true;
  if (operation === 'create') return fault('create-half') && PERMISSION_NAMES.indexOf(name) >= 6;
  return (
    (value === false && fault('update-ignores-false-permissions')) || (value === 'none' && fault('update-ignores-none'))
  );
};

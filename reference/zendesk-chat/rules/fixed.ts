import type { Json } from '../../../model/json';
import { isFlag, PERMISSION_NAMES, type PermissionName, type PermissionValues } from './permissions';
import type { Problem } from '../../shared/refusal';
import { PLAIN_FIELDS, type BuiltIn, type PlainField, type Role, type RoleInput } from '../store/role';
import type { World } from '../world';

/** What a request may change in a role, and what it may not. */
export interface Held {
  readonly allowed: RoleInput;
  readonly problems: readonly Problem[];
}

/**
 * Holds a request against what is fixed in the built-in roles. Sending the present value changes nothing, so it is
 * allowed.
 */
export const holdFixed = (world: World, role: Role, input: RoleInput): Held => {
  const { builtIn } = role;
  if (builtIn === null || (world.fault('fixed-only-alone') && input.permissions !== undefined))
    return { allowed: input, problems: [] };
  const allowed = { ...input };
  const problems: Problem[] = [];
  for (const field of PLAIN_FIELDS) {
    if (isPlainChangeable(world, builtIn, field) || !isChange(world, input[field], role[field])) continue;
    problems.push({ field, message: `${field} of this role cannot be changed` });
    delete allowed[field];
  }
  if (input.permissions === undefined) return { allowed, problems };
  const permissions: Partial<PermissionValues> = { ...input.permissions };
  for (const name of PERMISSION_NAMES) {
    if (isPermissionChangeable(world, builtIn, name)) {
      if (builtIn === 'agent' && isFlag(name) && world.fault('agent-flags-ignored')) delete permissions[name];
    } else if (isChange(world, permissions[name], role.permissions[name])) {
      problems.push({ field: `permissions.${name}`, message: `permissions of this role cannot be changed` });
      delete permissions[name];
    }
  }
  return { allowed: { ...allowed, permissions }, problems };
};

const isChange = ({ variant }: World, sent: Json | undefined, present: Json): boolean =>
  sent !== undefined && (sent !== present || variant('fixed-refused-even-unchanged'));

const isPlainChangeable = ({ fault }: World, role: BuiltIn, field: PlainField): boolean =>
  fault(field === 'enabled' ? `${role}-disabling-works` : `${role}-${field}-changeable`);

const isPermissionChangeable = ({ fault }: World, role: BuiltIn, name: PermissionName): boolean => {
  if (role === 'agent') return !fault('agent-permissions-fixed');
  if (fault(`${role}-permissions-changeable`)) return true;
  if (name === 'view_monitor') return fault(`${role}-monitor-changeable`);
  return isFlag(name) && fault(`${role}-flags-changeable`);
};

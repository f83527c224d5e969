import { isJsonObject, type Json } from '../../../model/json';
import type { Write } from '../vocabulary';
import {
  isPermission,
  PERMISSION_NAMES,
  PERMISSIONS,
  newPermissions,
  type PermissionName,
  type PermissionValues,
} from './permissions';
import { badPermission, type CheckedPermission } from '../damage/permissions';
import { crash, type Problem } from '../../shared/refusal';
import type { World } from '../world';

interface ReadPermissions {
  readonly permissions?: Partial<PermissionValues>;
  readonly mistyped?: Json;
  readonly problems: readonly Problem[];
}

/** Reads the permissions of a body: the valid ones, and what is wrong with the others. */
export const readPermissions = (world: World, operation: Write, sent: Json): ReadPermissions => {
  const { fault, variant } = world;
  if (!isJsonObject(sent)) return noPermissions(world, operation, sent);
  const permissions: Partial<PermissionValues> = {};
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(sent)) {
    const field = `permissions.${name}`;
    if (isPermission(name)) {
      const checked = checkPermission(world, operation, name, value);
      if ('problem' in checked) problems.push({ field, message: `${field} ${checked.problem}` });
      else if (checked.value !== undefined) permissions[name] = checked.value;
    } else if (variant('unknown-permissions-refused')) problems.push({ field, message: `${field} is unknown` });
  }
  if (
    operation === 'update' &&
    fault('update-needs-all-permissions') &&
    PERMISSION_NAMES.some((name) => !Object.hasOwn(sent, name))
  ) {
    problems.push({ field: 'permissions', message: 'permissions are incomplete' });
  }
  return { permissions, problems };
};

const noPermissions = ({ fault }: World, operation: Write, sent: Json): ReadPermissions => {
  if (sent === null && fault('null-permissions-500')) crash('permissions are null');
  if (fault('permissions-type-500')) crash('permissions are no object');
  if (sent === null && fault('null-permissions-reset')) return { permissions: newPermissions(), problems: [] };
  if (fault(`${operation}-stores-mistyped-permissions`)) return { mistyped: sent, problems: [] };
  if (fault('text-permissions-ignored')) return { problems: [] };
  return { problems: [{ field: 'permissions', message: 'permissions must be an object' }] };
};

const checkPermission = (world: World, operation: Write, name: PermissionName, sent: Json): CheckedPermission => {
  const { fault, variant } = world;
  const { values, other } = PERMISSIONS[name];
  if (!(values as readonly Json[]).includes(sent)) return badPermission(world, operation, name, sent);
  if (operation === 'update' && sent === refusedOf(name, other) && fault(`update-refuses-${name}`))
    return { problem: 'has a value that is not supported' };
  if (name !== 'set_agent_chat_limit' || sent === 'none') return { value: sent };
  if (variant('chat-limit-needs-plan')) return { problem: 'needs agent limits' };
  return { value: variant('chat-limit-stays-none') ? 'none' : sent };
};

/** The valid value that a faulty server refuses; of what depends on the plan, the one that does not. */
const refusedOf = (name: PermissionName, other: Json): Json => (name === 'set_agent_chat_limit' ? 'none' : other);

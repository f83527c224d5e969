import type { Json } from '../../../model/json';
import { isJsonObject } from '../../../model/json';
import { refusal } from '../http/reasons';
import type { World } from '../world';
import { isSystem } from '../store/store';
import type { Attributes, Role } from '../store/store';

/**
 * Changes without those of what a system role keeps: its name and its rights. Sending what it has already is no change.
 */
export function withoutFixed(world: World, role: Role, changes: Partial<Attributes>): Partial<Attributes> {
  if (!isSystem(role)) return changes;
  const { name, rights, ...others } = changes;
  const renames = name !== undefined && name !== role.attributes.name;
  const grants = rights !== undefined && !sameRights(rights, role.attributes.rights);
  const mayRename = world.variant('system-name-editable');
  const mayGrant = world.fault('guard-rights-system');
  if (((renames && !mayRename) || (grants && !mayGrant)) && !world.variant('system-fixed-ignored')) {
    throw refusal('forbidden', 'The name and the rights of system roles are fixed.');
  }
  const emptied = changes.default !== undefined && world.fault('guard-rights-system-emptied') ? { rights: {} } : {};
  return {
    ...others,
    ...(renames && mayRename ? { name } : {}),
    ...(grants && mayGrant ? { rights } : {}),
    ...emptied,
  };
}

/** Whether two rights grant the same, in whatever order. */
function sameRights(one: Json, other: Json): boolean {
  const flat = (rights: Json): string[] =>
    Object.entries(isJsonObject(rights) ? rights : {})
      .flatMap(([group, keys]) => Object.keys(isJsonObject(keys) ? keys : {}).map((key) => `${group}.${key}`))
      .sort();
  return flat(one).join() === flat(other).join();
}

import type { Json } from '../../../model/json';
import { UNSET, type Change } from '../store/change';
import type { World } from '../world';
import type { Group, Role } from '../store/store';

function nextId(world: World, group: Group): number {
  const reusable = [...group.retired.keys()].filter((id) => !group.roles.has(id));
  if (world.fault('delete-id-reuse-lowest') && reusable.length > 0) return Math.min(...reusable);
  if (world.fault('delete-id-reuse-last')) return Math.max(100, ...group.roles.keys()) + 1;
  const id = world.store.nextRoleId;
  world.store.nextRoleId += world.variant('ids-sparse') ? 104_729 : 1;
  return id;
}

function ownSettings(world: World, group: Group, change: Change): Map<string, Json> {
  if (change.settings === undefined && world.fault('create-default-settings-shared')) return group.traces.common;
  return new Map([...(change.settings ?? [])].filter((entry): entry is [string, Json] => entry[1] !== UNSET));
}

/** Stores a new role. */
export function newRole(world: World, group: Group, change: Change): Role {
  const { forced } = change;
  const id = forced.roleId !== undefined && !group.roles.has(forced.roleId) ? forced.roleId : nextId(world, group);
  const name = change.name ?? '';
  const description = world.fault('create-description-lost') ? '' : (change.description ?? '');
  const role: Role = {
    id,
    groupId: group.id,
    name,
    description,
    original: { name, description },
    settings: ownSettings(world, group, change),
    video: new Map(),
    userCount: forced.userCount ?? 0,
    inUse: forced.inUse ?? world.fault('new-role-in-use'),
  };
  const previous = [...group.roles.values()].at(-1);
  if (previous !== undefined) for (const touch of world.at('created')) touch(previous);
  group.roles.set(id, role);
  return role;
}

import type { Json } from '../../../model/json';
import type { Change } from './change';
import type { Context } from '../world';
import { UNSET } from './settings';
import type { Group, Role } from '../store/store';

function nextId(ctx: Context, group: Group): number {
  const reusable = [...group.retired.keys()].filter((id) => !group.roles.has(id));
  if (ctx.fault('delete-id-reuse-lowest') && reusable.length > 0) return Math.min(...reusable);
  if (ctx.fault('delete-id-reuse-last')) return Math.max(100, ...group.roles.keys()) + 1;
  const id = ctx.world.nextRoleId;
  ctx.world.nextRoleId += ctx.variant('ids-sparse') ? 104_729 : 1;
  return id;
}

function ownSettings(ctx: Context, group: Group, change: Change): Map<string, Json> {
  if (change.settings === undefined && ctx.fault('create-default-settings-shared')) return group.traces.common;
  return new Map([...(change.settings ?? [])].filter((entry): entry is [string, Json] => entry[1] !== UNSET));
}

/** What a faulty server does to the role that was created last. */
function touchPrevious(ctx: Context, group: Group): void {
  const previous = [...group.roles.values()].at(-1);
  if (previous === undefined) return;
  if (ctx.fault('create-blanks-previous')) previous.description = '';
  if (ctx.fault('create-resets-previous')) previous.settings = new Map();
}

/** Stores a new role. */
export function store(ctx: Context, group: Group, change: Change): Role {
  const { forced } = change;
  const id = forced.roleId !== undefined && !group.roles.has(forced.roleId) ? forced.roleId : nextId(ctx, group);
  const name = change.name ?? '';
  const description = ctx.fault('create-description-lost') ? '' : (change.description ?? '');
  const role: Role = {
    id,
    groupId: group.id,
    name,
    description,
    original: { name, description },
    settings: ownSettings(ctx, group, change),
    video: new Map(),
    userCount: forced.userCount ?? 0,
    inUse: forced.inUse ?? ctx.fault('new-role-in-use'),
  };
  touchPrevious(ctx, group);
  group.roles.set(id, role);
  return role;
}

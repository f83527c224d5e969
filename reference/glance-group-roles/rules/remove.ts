import type { Context } from '../world';
import { nextRole } from './find';
import type { Group, Role } from '../store/store';

function touchNext(ctx: Context, group: Group, next: Role | undefined): void {
  if (next === undefined) return;
  if (ctx.fault('delete-neighbour') && next.userCount === 0) group.roles.delete(next.id);
  if (ctx.fault('delete-blanks-neighbour')) next.description = '';
}

/** Takes a role from its group for good. */
export function remove(ctx: Context, group: Group, role: Role): void {
  const next = nextRole(group, role);
  group.roles.delete(role.id);
  group.retired.set(role.id, role);
  touchNext(ctx, group, next);
  if (ctx.fault('delete-in-use-dangling') || ctx.fault('race-delete-assign')) return;
  for (const [user, held] of group.users) if (held === role.id) group.users.set(user, 0);
}

import type { Context } from '../world';
import type { Group, Role } from '../store/store';

/** Adds users to a role's count, or takes them from it. */
function count(ctx: Context, role: Role | undefined, more: number): void {
  if (role === undefined) return;
  const userCount = role.userCount + more;
  role.userCount = ctx.fault('count-capped') ? Math.min(userCount, 1) : userCount;
  if (ctx.fault('in-use-never') || (ctx.fault('in-use-sticky') && role.inUse)) return;
  role.inUse = userCount >= (ctx.fault('in-use-from-two') ? 2 : 1);
}

/** Keeps the counts in step with a user that goes from one role to another; 0 is none. */
export function countMove(ctx: Context, group: Group, from: number, to: number): void {
  if (from === to) {
    if (ctx.fault('assign-again-counted')) count(ctx, group.roles.get(to), 1);
    return;
  }
  if (!ctx.fault(to === 0 ? 'free-not-counted' : 'move-not-counted')) count(ctx, group.roles.get(from), -1);
  if (!ctx.fault('assign-not-counted')) count(ctx, group.roles.get(to), 1);
}

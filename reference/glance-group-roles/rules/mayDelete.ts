import type { Place } from './bulk';
import type { Context } from '../world';
import { Refusal } from '../http/reasons';
import type { Group, Role } from '../store/store';

const holders = (group: Group, role: Role): number[] =>
  [...group.users].flatMap(([user, held]) => (held === role.id ? [user] : []));

/** Whether a faulty server does not look at the users of the role at this place. */
function isOverlooked(
  ctx: Context,
  group: Group,
  role: Role,
  { index, count }: Place,
  users: readonly number[],
): boolean {
  const first = index === 0;
  const last = index === count - 1;
  return (
    ctx.fault('delete-in-use') ||
    ctx.fault('delete-in-use-dangling') ||
    (ctx.fault('delete-in-use-alone') && count === 1) ||
    (ctx.fault('delete-in-use-first') && count > 1 && first) ||
    (ctx.fault('delete-in-use-middle') && !first && !last) ||
    (ctx.fault('delete-in-use-last') && count > 1 && last) ||
    (ctx.fault('delete-in-use-one-user') && users.length === 1) ||
    (ctx.fault('delete-in-use-several-users') && users.length > 1) ||
    (ctx.fault('delete-in-use-moved') && users.every((user) => group.traces.moved.has(user))) ||
    (ctx.fault('delete-in-use-after-update') && group.traces.updatedInUse.has(role.id))
  );
}

/** What a faulty server does to a role whose deletion it refuses. */
function spoil(ctx: Context, group: Group, role: Role, users: readonly number[]): void {
  if (ctx.fault('delete-refused-frees')) {
    for (const user of users) group.users.set(user, 0);
    Object.assign(role, { userCount: 0, inUse: false });
  }
  if (ctx.fault('delete-refused-strips')) role.settings = new Map();
  if (ctx.fault('delete-refused-blanks')) role.description = '';
  if (ctx.fault('delete-refused-hides')) group.traces.unlisted.add(role.id);
}

/**
 * Refuses to delete a role that cannot be deleted: one with users, if all is well. False where a faulty server confirms
 * without effect.
 */
export function mayDelete(ctx: Context, group: Group, role: Role, place: Place): boolean {
  const refusal = new Refusal('in-use', 'a role with users assigned cannot be deleted');
  if (ctx.fault('delete-refused-always')) throw refusal;
  if (ctx.fault('delete-several-refused') && place.count > 1) throw refusal;
  if (ctx.fault('delete-described-refused') && role.description !== '') throw refusal;
  if (ctx.fault('delete-freed-refused') && group.traces.onceUsed.has(role.id)) throw refusal;
  const users = holders(group, role);
  if (users.length === 0 || isOverlooked(ctx, group, role, place, users)) return true;
  if (ctx.fault('delete-in-use-confirmed')) return false;
  spoil(ctx, group, role, users);
  throw refusal;
}

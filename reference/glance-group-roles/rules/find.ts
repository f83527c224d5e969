import type { Context } from '../world';
import { Refusal } from '../http/reasons';
import type { Operation } from '../vocabulary';
import type { Group, Role } from '../store/store';

/** The operations that name roles. */
export type Naming = Exclude<Operation, 'list' | 'create'>;

const revives = (ctx: Context, operation: Naming): boolean =>
  (operation === 'update' || operation === 'update-many' || operation === 'video-settings') &&
  ctx.fault(`${operation}-revives`);

/** The live role of the group with this id. */
export function findRole(ctx: Context, group: Group, operation: Naming, id: number): Role {
  const own = group.roles.get(id);
  if (own !== undefined) return own;
  const gone = group.retired.get(id);
  if (gone !== undefined) {
    if (revives(ctx, operation)) group.roles.set(id, gone);
    if (revives(ctx, operation) || (operation === 'show' && ctx.fault('delete-still-shown'))) return gone;
    throw new Refusal('gone-role', 'there is no such role');
  }
  const foreign = [...ctx.world.groups.values()].flatMap((other) => other.roles.get(id) ?? []).at(0);
  if (foreign === undefined) throw new Refusal('no-role', 'there is no such role');
  if (ctx.fault(`foreign-role-${operation}`)) return foreign;
  throw new Refusal('foreign-role', 'there is no such role');
}

/** The group that a role belongs to. */
export const groupOf = (ctx: Context, role: Role, fallback: Group): Group =>
  ctx.world.groups.get(role.groupId) ?? fallback;

/** The role that was created after this one, among those that are left. */
export const nextRole = (group: Group, role: Role): Role | undefined =>
  [...group.roles.values()].find((other) => other.id > role.id);

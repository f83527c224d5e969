import { isJsonObject, type Json } from '../../../model/json';
import type { Context } from '../world';
import { countMove } from '../rules/counts';
import { pause } from '../store/pause';
import { Refusal } from '../http/reasons';
import type { Answer, Call, Route } from '../http/call';
import type { Group } from '../store/store';

function userOf({ group, id: text }: Call): { readonly id: number; readonly roleId: number } {
  if (!/^[1-9]\d*$/.test(text)) throw new Refusal('bad-id', 'the user id must be a positive integer');
  const id = Number(text);
  const roleId = group.users.get(id);
  if (roleId === undefined) throw new Refusal('no-user', 'there is no such user');
  return { id, roleId };
}

/** The role that the body names; 0 is none. */
function wanted(ctx: Context, group: Group, body: Json | undefined): number {
  const roleId = isJsonObject(body) ? body['roleId'] : undefined;
  if (roleId === 0 || (roleId === null && !ctx.variant('assign-null-refused'))) return 0;
  if (typeof roleId !== 'number' || !Number.isSafeInteger(roleId))
    throw new Refusal('invalid', 'roleId must be an integer');
  if (!group.roles.has(roleId)) throw new Refusal('no-role', 'there is no such role');
  return roleId;
}

/** Two users at once: a faulty server writes a count that it read before the other's was written. */
async function loseCount(group: Group, roleId: number): Promise<void> {
  const role = group.roles.get(roleId);
  const userCount = role?.userCount;
  await pause();
  if (role !== undefined && userCount !== undefined) role.userCount = userCount;
}

const answer = (ctx: Context, userId: number, roleId: number): Answer => ({
  body: { userId, roleId: roleId === 0 && ctx.variant('freed-user-null') ? null : roleId },
});

async function put(call: Call): Promise<Answer> {
  const { ctx, group } = call;
  const user = userOf(call);
  const to = wanted(ctx, group, call.body);
  if (ctx.variant('move-needs-freeing') && user.roleId !== 0 && to !== 0 && to !== user.roleId)
    throw new Refusal('not-freed', 'the user has another role');
  if (ctx.fault('race-assign-delete')) await pause();
  if (to !== 0 && ctx.fault('race-assign-count')) await loseCount(group, to);
  if (to === 0 && ctx.fault('race-free-count')) await loseCount(group, user.roleId);
  const from = group.users.get(user.id) ?? 0;
  group.users.set(user.id, to);
  if (from === 0 || to === 0) group.traces.moved.delete(user.id);
  else if (from !== to) group.traces.moved.add(user.id);
  if (to !== 0) group.traces.onceUsed.add(to);
  countMove(ctx, group, from, to);
  const role = group.roles.get(to);
  if (role !== undefined && ctx.fault('assign-blanks-description')) role.description = '';
  return answer(ctx, user.id, to);
}

function get(call: Call): Answer {
  const { id, roleId } = userOf(call);
  return answer(call.ctx, id, roleId);
}

const path = '/groups/:group_id/users/:id';
export const assign: Route = { part: 'assign', method: 'PUT', path, writes: true, handle: put };
export const readUser: Route = { part: 'read-user', method: 'GET', path, writes: false, handle: get };

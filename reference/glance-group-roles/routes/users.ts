import { isJsonObject, type Json } from '../../../model/json';
import type { Answer } from '../../shared/call';
import type { Asked } from '../http/call';
import { refusal } from '../http/reasons';
import { countMove } from '../rules/counts';
import type { Group } from '../store/store';
import { gap, type World } from '../world';

/** A user and the role that it holds; 0 for none. */
interface Holder {
  readonly id: number;
  readonly roleId: number;
}

/** Gives a user a role, or frees it. */
export async function assign(world: World, asked: Asked): Promise<Answer> {
  const { fault } = world;
  const { group } = asked;
  const user = userOf(asked);
  const to = wanted(world, group, asked.body);
  if (world.variant('move-needs-freeing') && user.roleId !== 0 && to !== 0 && to !== user.roleId)
    throw refusal('not-freed', 'the user has another role');
  if (fault('race-assign-delete')) await gap(world);
  if (to !== 0 && fault('race-assign-count')) await loseCount(world, group, to);
  if (to === 0 && fault('race-free-count')) await loseCount(world, group, user.roleId);
  move(world, group, user.id, to);
  const role = group.roles.get(to);
  if (role !== undefined && fault('assign-blanks-description')) role.description = '';
  return answer(world, user.id, to);
}

export function readUser(world: World, asked: Asked): Answer {
  const { id, roleId } = userOf(asked);
  return answer(world, id, roleId);
}

function userOf({ group, id: text }: Asked): Holder {
  if (!/^[1-9]\d*$/.test(text)) throw refusal('bad-id', 'the user id must be a positive integer');
  const id = Number(text);
  const roleId = group.users.get(id);
  if (roleId === undefined) throw refusal('no-user', 'there is no such user');
  return { id, roleId };
}

/** The role that the body names; 0 for none. */
function wanted({ variant }: World, group: Group, body: Json | undefined): number {
  const roleId = isJsonObject(body) ? body['roleId'] : undefined;
  if (roleId === 0 || (roleId === null && !variant('assign-null-refused'))) return 0;
  if (typeof roleId !== 'number' || !Number.isSafeInteger(roleId))
    throw refusal('invalid', 'roleId must be an integer');
  if (!group.roles.has(roleId)) throw refusal('no-role', 'there is no such role');
  return roleId;
}

function move(world: World, group: Group, user: number, to: number): void {
  const { moved, onceUsed } = group.traces;
  const from = group.users.get(user) ?? 0;
  group.users.set(user, to);
  if (from === 0 || to === 0) moved.delete(user);
  else if (from !== to) moved.add(user);
  if (to !== 0) onceUsed.add(to);
  countMove(world, group, from, to);
}

/** Two users at once: a faulty server writes a count that it read before the other's was written. */
async function loseCount(world: World, group: Group, roleId: number): Promise<void> {
  const role = group.roles.get(roleId);
  const userCount = role?.userCount;
  await gap(world);
  if (role !== undefined && userCount !== undefined) role.userCount = userCount;
}

const answer = ({ variant }: World, userId: number, roleId: number): Answer => ({
  status: 200,
  body: { userId, roleId: roleId === 0 && variant('freed-user-null') ? null : roleId },
});

import type { JsonObject } from '../../../model/json';
import { apply } from '../rules/apply';
import { updateOf } from '../http/bodies';
import { type Change, takenChange } from '../rules/change';
import type { Context } from '../world';
import { findRole, groupOf, nextRole } from '../rules/find';
import { Refusal } from '../http/reasons';
import type { Answer, Call, Route } from '../http/call';
import { store } from '../rules/newRole';
import { detail } from './views';
import type { Group, Role } from '../store/store';
import { namedId } from './namedId';
import { applyRest } from '../damage/refusedUpdate';
import { updateRaces } from '../damage/updateRaces';

const MESSAGE = { message: 'Role updated.' };

/** The role to update; undefined where a faulty server confirms without one. */
function target(call: Call, body: JsonObject): Role | undefined {
  const { ctx, group } = call;
  try {
    const { roleId } = body;
    const inBody =
      typeof roleId === 'number' && ctx.fault('update-body-role-id-wins') ? group.roles.get(roleId) : undefined;
    return inBody ?? findRole(ctx, group, 'update', namedId(call));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.reason === 'bad-id') {
      if (ctx.fault('role-id-malformed-empty')) return undefined;
    } else if (ctx.fault('update-unknown-ok')) {
      return undefined;
    } else if (ctx.fault('update-unknown-creates')) {
      store(ctx, group, takenChange(ctx, 'update', group, body));
      return undefined;
    }
    throw error;
  }
}

function checked(ctx: Context, group: Group, role: Role, body: JsonObject): Change {
  try {
    return takenChange(ctx, 'update', group, body, role);
  } catch (error) {
    if (ctx.fault('update-refusal-applies-rest')) applyRest(ctx, 'update', group, role, body);
    if (ctx.fault('update-refusal-blanks')) role.description = '';
    if (
      error instanceof Refusal &&
      error.reason === 'name-taken' &&
      ctx.fault('update-refused-renames') &&
      typeof body['name'] === 'string'
    )
      role.name = body['name'];
    throw error;
  }
}

/** What a faulty server does to other roles. */
function touchOthers(ctx: Context, group: Group, role: Role, change: Change): void {
  const next = nextRole(group, role);
  if (ctx.fault('update-neighbour') && next !== undefined && change.description !== undefined)
    next.description = change.description;
  if (ctx.fault('update-settings-everywhere') && change.settings !== undefined) {
    for (const other of group.roles.values())
      apply(ctx, 'update', group, other, { ...change, name: undefined, description: undefined, forced: {} });
  }
  if (ctx.fault('update-resets-count')) Object.assign(role, { userCount: 0, inUse: false });
}

function answer(ctx: Context, group: Group, role: Role): Answer {
  if (ctx.fault('update-answers-nothing')) return {};
  if (ctx.fault('update-answers-role')) return { body: detail(ctx, group, role) };
  return { body: MESSAGE, ...(ctx.fault('update-status-304') ? { status: 304 } : {}) };
}

async function handle(call: Call): Promise<Answer> {
  const { ctx } = call;
  const body = updateOf(ctx, call.body);
  const role = target(call, body);
  if (role === undefined) return { body: MESSAGE };
  const group = groupOf(ctx, role, call.group);
  const change = checked(ctx, group, role, body);
  const race = updateRaces(ctx, 'update', group, [role]);
  if (race !== undefined) await race;
  apply(ctx, 'update', group, role, change);
  touchOthers(ctx, group, role, change);
  return answer(ctx, group, role);
}

export const update: Route = {
  part: 'update',
  method: 'PUT',
  path: '/groups/:group_id/roles/:id',
  writes: true,
  handle,
};

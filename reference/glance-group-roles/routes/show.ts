import type { Json, JsonObject } from '../../../model/json';
import type { Context } from '../world';
import { findRole, groupOf } from '../rules/find';
import { Refusal } from '../http/reasons';
import type { Answer, Call, Route } from '../http/call';
import { detail } from './views';
import type { Group, Role } from '../store/store';
import { namedId } from './namedId';

function shown(ctx: Context, group: Group, role: Role): JsonObject {
  const { settings, roleId, description, ...rest } = detail(ctx, groupOf(ctx, role, group), role);
  return {
    ...rest,
    ...(ctx.fault('show-name-stale') ? { name: role.original.name } : {}),
    roleId: ctx.fault('show-role-id-text') ? String(roleId) : role.id,
    ...(ctx.fault('show-description-missing') && description === '' ? {} : { description: role.description }),
    ...(ctx.fault('show-in-use-false') ? { inUse: false } : {}),
    ...(ctx.fault('show-settings-missing') ? {} : { settings: settings ?? {} }),
  };
}

/** What a faulty server shows in place of a refusal. */
function instead(ctx: Context, group: Group, error: unknown): Json | undefined {
  if (!(error instanceof Refusal)) return undefined;
  if (error.reason === 'bad-id' && ctx.fault('role-id-malformed-empty')) return {};
  const first = [...group.roles.values()][0];
  if (error.reason !== 'bad-id' && ctx.fault('show-unknown-first') && first !== undefined)
    return shown(ctx, group, first);
  return error.reason !== 'bad-id' && ctx.fault('show-unknown-null') ? null : undefined;
}

function look(call: Call): Json {
  const { ctx, group } = call;
  try {
    return shown(ctx, group, findRole(ctx, group, 'show', namedId(call)));
  } catch (error) {
    const body = instead(ctx, group, error);
    if (body === undefined) throw error;
    return body;
  }
}

function handle(call: Call): Answer {
  const { ctx } = call;
  const body = look(call);
  const wrapped: Json = ctx.fault('show-wrapped') ? { role: body } : body;
  return {
    body: ctx.fault('show-in-array') ? [wrapped] : wrapped,
    ...(ctx.fault('show-media-type') ? { type: 'text/html; charset=utf-8' } : {}),
    ...(ctx.fault('show-status-404') ? { status: 404 } : {}),
  };
}

export const show: Route = { part: 'show', method: 'GET', path: '/groups/:group_id/roles/:id', writes: false, handle };

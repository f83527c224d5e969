import type { Json, JsonObject } from '../../../model/json';
import type { Context } from '../world';
import type { Answer } from '../http/call';
import { summary } from './views';
import type { Role } from '../store/store';

function row(ctx: Context, role: Role): JsonObject {
  const { name, roleId, userCount, ...rest } = summary(ctx, role);
  return {
    name: name ?? '',
    ...(ctx.fault('create-answers-without-id')
      ? {}
      : { roleId: ctx.fault('create-answers-id-text') ? String(roleId) : role.id }),
    ...rest,
    ...(ctx.fault('create-answers-no-description') ? { description: '' } : {}),
    ...(ctx.fault('create-answers-without-count') ? {} : { userCount: userCount ?? 0 }),
    ...(ctx.fault('create-answers-wrong-id') ? { roleId: role.id + 5000 } : {}),
  };
}

function crossed(rows: readonly JsonObject[]): JsonObject[] {
  return rows.map((one, index) => ({ ...one, roleId: rows[rows.length - 1 - index]?.['roleId'] ?? 0 }));
}

function documented(ctx: Context, roles: readonly Role[]): JsonObject[] {
  const rows = roles.map((role) => row(ctx, role));
  if (ctx.fault('create-answers-crossed-ids')) return crossed(rows);
  if (ctx.fault('create-answers-first')) return rows.slice(0, 1);
  if (ctx.fault('create-answers-nothing')) return [];
  return ctx.variant('create-answer-reversed') ? rows.reverse() : rows;
}

/** The answer to a create: an array of the new roles. */
export function createAnswer(ctx: Context, roles: readonly Role[]): Answer {
  const rows = documented(ctx, roles);
  const [only] = rows;
  const body: Json = ctx.fault('create-answers-object') && only !== undefined && rows.length === 1 ? only : rows;
  return {
    body: ctx.fault('create-answers-envelope') ? { roles: body } : body,
    ...(ctx.variant('create-201') ? { status: 201 } : {}),
    ...(ctx.fault('create-status-400') ? { status: 400 } : {}),
    ...(ctx.fault('create-media-type') ? { type: 'text/plain; charset=utf-8' } : {}),
  };
}

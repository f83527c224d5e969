import type { Json } from '../../../model/json';
import { elementsOf } from '../http/bodies';
import { type Place, screen, settled } from '../rules/bulk';
import type { Context } from '../world';
import { findRole, groupOf } from '../rules/find';
import { mayDelete } from '../rules/mayDelete';
import { bodyId } from '../rules/ids';
import { pause } from '../store/pause';
import { Refusal } from '../http/reasons';
import { remove } from '../rules/remove';
import type { Answer, Call, Route } from '../http/call';
import type { Role } from '../store/store';

/** The role to delete; undefined where a faulty server confirms without one. */
function target({ ctx, group }: Call, id: number): Role | undefined {
  try {
    return findRole(ctx, group, 'delete', id);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (ctx.fault('delete-unknown-500')) throw new Error('There is no row to delete.');
    if (error.reason === 'gone-role' && ctx.fault('delete-twice-ok')) return undefined;
    throw error;
  }
}

function planned(call: Call, element: Json, place: Place, earlier: readonly Role[]): Role[] {
  const { ctx, group } = call;
  const role = target(call, bodyId(ctx, 'delete', element));
  if (role === undefined) return [];
  if (ctx.variant('duplicate-ids-refused') && earlier.includes(role))
    throw new Refusal('invalid', 'a role id stands twice in the request');
  return mayDelete(ctx, groupOf(ctx, role, group), role, place) ? [role] : [];
}

/** The roles that really go: all of them, if all is well. */
function slipped(ctx: Context, roles: readonly Role[]): readonly Role[] {
  if (ctx.fault('delete-no-effect')) return [];
  if (ctx.fault('delete-first-only')) return roles.slice(0, 1);
  return ctx.fault('delete-last-kept') && roles.length > 1 ? roles.slice(0, -1) : roles;
}

function answer(ctx: Context): Answer {
  if (ctx.fault('delete-answers-nothing')) return {};
  return { body: { status: ctx.fault('delete-answers-deleted') ? 'deleted' : 'ok' } };
}

async function handle(call: Call): Promise<Answer> {
  const { ctx, group } = call;
  const elements = elementsOf(ctx, 'delete', call.body);
  const { good, bad } = screen(ctx, elements, (element, place, earlier: readonly Role[][]) =>
    planned(call, element, place, earlier.flat()),
  );
  if (ctx.fault('race-delete-assign') || ctx.fault('race-delete-twice')) await pause();
  for (const role of slipped(ctx, good.flat())) remove(ctx, groupOf(ctx, role, group), role);
  return settled(ctx, bad, answer(ctx));
}

export const deleteMany: Route = {
  part: 'delete',
  method: 'DELETE',
  path: '/groups/:group_id/roles',
  writes: true,
  handle,
};

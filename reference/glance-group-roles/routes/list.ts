import type { Json, JsonObject } from '../../../model/json';
import type { Context } from '../world';
import { pause } from '../store/pause';
import type { Answer, Call, Route } from '../http/call';
import { summary } from './views';
import type { Group, Role } from '../store/store';

/** A row as a faulty list shows it. */
function row(ctx: Context, role: Role): JsonObject {
  const { roleId, description, inUse, userCount, ...rest } = summary(ctx, role);
  const text = ctx.fault('list-description-stale') ? role.original.description : role.description;
  return {
    ...rest,
    ...(ctx.fault('list-name-stale') ? { name: role.original.name } : {}),
    roleId: ctx.fault('list-role-id-text') ? String(roleId) : role.id,
    ...(ctx.fault('list-description-missing')
      ? {}
      : { description: ctx.fault('list-description-cut') && typeof text === 'string' ? text.slice(0, 100) : text }),
    inUse: ctx.fault('list-in-use-number') ? Number(inUse) : role.inUse,
    ...(ctx.fault('list-user-count-missing')
      ? {}
      : { userCount: ctx.fault('list-user-count-text') ? String(userCount) : role.userCount }),
  };
}

/** The roles that are listed: all that live, if all is well. */
function listed(ctx: Context, group: Group): Role[] {
  let roles = [...group.roles.values()].filter((role) => !group.traces.unlisted.has(role.id));
  if (ctx.fault('delete-stays-in-list')) roles.push(...group.retired.values());
  if (ctx.fault('foreign-roles-listed'))
    roles.push(
      ...[...ctx.world.groups.values()].flatMap((other) => (other === group ? [] : [...other.roles.values()])),
    );
  if (ctx.fault('list-first-page')) roles = roles.slice(0, 5);
  if (ctx.fault('list-newest-missing') && roles.length > 3) roles.pop();
  if (ctx.fault('list-unused-missing')) roles = roles.filter((role) => role.userCount > 0);
  if (ctx.fault('list-updated-missing')) roles = roles.filter((role) => role.name === role.original.name);
  if (ctx.fault('list-twice')) roles.push(...roles.slice(-1));
  return ctx.variant('list-reversed') ? roles.reverse() : roles;
}

async function torn(ctx: Context, group: Group): Promise<Json> {
  const names = listed(ctx, group).map((role) => ({ role, name: role.name }));
  await pause();
  return { roles: names.map(({ role, name }) => ({ ...row(ctx, role), name })) };
}

async function failing(ctx: Context, group: Group): Promise<void> {
  const before = listed(ctx, group);
  await pause();
  if (before.some((role) => !group.roles.has(role.id))) throw new Error('The role has no properties.');
}

async function handle({ ctx, group }: Call): Promise<Answer> {
  if (ctx.fault('race-list-torn')) return { body: await torn(ctx, group) };
  if (ctx.fault('race-list-500')) await failing(ctx, group);
  const roles = listed(ctx, group).map((role) => row(ctx, role));
  const more: JsonObject = ctx.variant('extra-fields') ? { total: roles.length } : {};
  const body: Json = ctx.fault('list-object')
    ? { roles: Object.fromEntries(roles.map((role) => [String(role['roleId']), role])) }
    : { roles, ...more };
  return {
    body: ctx.fault('list-bare') ? roles : body,
    ...(ctx.fault('list-media-type') ? { type: 'text/plain; charset=utf-8' } : {}),
  };
}

export const list: Route = { part: 'list', method: 'GET', path: '/groups/:group_id/roles', writes: false, handle };

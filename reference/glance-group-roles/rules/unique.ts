import type { Context } from '../world';
import { Refusal } from '../http/reasons';
import type { Form } from '../vocabulary';
import type { Group, Role } from '../store/store';

/** A name that an earlier element of the same request gives to a role; a new role has none yet. */
export interface Given {
  readonly role?: Role;
  readonly name?: string | undefined;
}

/** What two names have in common when they are one name. */
export function nameKey(ctx: Context, name: string): string {
  const trimmed = ctx.variant('names-compared-trimmed') ? name.trim() : name;
  return ctx.variant('names-case-insensitive') ? trimmed.toLowerCase() : trimmed;
}

/** Names that are taken by other roles, as they will be after the earlier elements. */
function takenBy(ctx: Context, form: Form, group: Group, self: Role | undefined, earlier: readonly Given[]): string[] {
  const renamed = new Map(
    earlier.flatMap(({ role, name }) => (role !== undefined && name !== undefined ? [[role.id, name]] : [])),
  );
  const others = [...group.roles.values()].filter((role) => role !== self);
  const stored = ctx.fault(`${form}-unique-newest-only`) ? others.slice(-1) : others;
  return stored.map((role) => renamed.get(role.id) ?? role.name);
}

/** Names of the roles that earlier elements of the request create. */
function givenBy(ctx: Context, form: Form, earlier: readonly Given[]): string[] {
  const names = earlier.flatMap((given) => (given.role === undefined && given.name !== undefined ? [given.name] : []));
  if (form === 'create' && ctx.fault('create-duplicate-within-request')) return [];
  return form === 'create' && ctx.fault('create-duplicate-neighbours-only') ? names.slice(-1) : names;
}

function formerNames(ctx: Context, group: Group): string[] {
  return [
    ...(ctx.variant('deleted-name-taken') ? [...group.retired.values()].map((role) => role.name) : []),
    ...(ctx.fault('former-name-taken') ? group.traces.formerNames : []),
  ];
}

/** Refuses a name that another role of the group has, or gets in the same request. */
export function refuseTaken(
  ctx: Context,
  form: Form,
  group: Group,
  name: string,
  self: Role | undefined,
  earlier: readonly Given[],
): void {
  const refusal = new Refusal('name-taken', 'name is taken by another role of the group');
  if (form !== 'create' && self?.name === name && ctx.fault(`${form}-own-name-refused`)) throw refusal;
  if (ctx.fault(`${form}-duplicate-name`)) return;
  if (ctx.fault(`${form}-duplicate-capitals`) && /[A-Z]/.test(name)) return;
  const before = form === 'update-many' && ctx.fault('update-many-duplicate-within-request') ? [] : earlier;
  const former = formerNames(ctx, group).filter((other) => other !== self?.name);
  const taken = [...takenBy(ctx, form, group, self, before), ...givenBy(ctx, form, before), ...former];
  if (taken.some((other) => nameKey(ctx, other) === nameKey(ctx, name))) throw refusal;
}

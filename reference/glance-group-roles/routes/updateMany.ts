import type { Json } from '../../../model/json';
import { apply } from '../rules/apply';
import { elementsOf, objectOf } from '../http/bodies';
import { type Place, screen, settled } from '../rules/bulk';
import { type Change, takenChange } from '../rules/change';
import type { Context } from '../world';
import { findRole, groupOf, nextRole } from '../rules/find';
import { bodyId } from '../rules/ids';
import { Refusal } from '../http/reasons';
import type { Answer, Call, Route } from '../http/call';
import { store } from '../rules/newRole';
import type { Group, Role } from '../store/store';
import { spoil } from '../damage/refusedUpdateMany';
import { updateRaces } from '../damage/updateRaces';

/** One element that was found good: what it does to which role. */
interface Planned {
  readonly role: Role;
  readonly change: Change;
  readonly name: string | undefined;
}

/** The role that an element names; undefined where a faulty server skips the element. */
function target({ ctx, group }: Call, element: Json): Role | undefined {
  const body = objectOf(element);
  if (body['roleId'] === undefined) {
    if (ctx.fault('update-many-role-id-missing-500')) throw new Error('There is no id.');
    if (ctx.fault('update-many-role-id-missing-creates')) store(ctx, group, takenChange(ctx, 'create', group, body));
    else if (!ctx.fault('update-many-role-id-optional')) throw new Refusal('invalid', 'roleId is required');
    return undefined;
  }
  const id = bodyId(ctx, 'update-many', body['roleId']);
  try {
    return findRole(ctx, group, 'update-many', id);
  } catch (error) {
    if (ctx.fault('update-many-unknown-500')) throw new Error('There is no row to update.');
    throw error;
  }
}

function planned(call: Call, element: Json, place: Place, earlier: readonly Planned[]): Planned[] {
  const { ctx, group } = call;
  const role = target(call, element);
  if (role === undefined) return [];
  if (ctx.variant('duplicate-ids-refused') && earlier.some((one) => one.role === role))
    throw new Refusal('invalid', 'roleId stands twice in the request');
  const change = takenChange(ctx, 'update-many', groupOf(ctx, role, group), objectOf(element), role, place, earlier);
  return [{ role, change, name: change.name }];
}

/** Mistakes between checking and storing. */
function slipped(ctx: Context, plan: readonly Planned[]): readonly Planned[] {
  const first = plan[0];
  if (first === undefined || plan.length === 1) return plan;
  if (ctx.fault('update-many-first-only')) return [first];
  if (ctx.fault('update-many-last-skipped')) return plan.slice(0, -1);
  if (ctx.fault('update-many-first-for-all'))
    return plan.map((one) => ({
      ...one,
      change: { ...one.change, description: first.change.description, settings: first.change.settings },
    }));
  if (ctx.fault('update-many-shifted'))
    return plan.map((one, index) => ({
      ...one,
      change: { ...one.change, description: plan.at(index - 1)?.change.description },
    }));
  return plan;
}

/** What a faulty server does beside the update. */
function touchOthers(ctx: Context, group: Group, plan: readonly Planned[]): void {
  const last = plan.at(-1);
  const next = last && nextRole(group, last.role);
  if (ctx.fault('update-many-neighbour') && next !== undefined && last?.change.settings !== undefined)
    apply(ctx, 'update-many', group, next, { ...last.change, name: undefined, description: undefined });
  if (!ctx.fault('update-many-frees-users')) return;
  for (const { role } of plan) {
    for (const [user, held] of group.users) if (held === role.id) group.users.set(user, 0);
    Object.assign(role, { userCount: 0, inUse: false });
  }
}

async function handle(call: Call): Promise<Answer> {
  const { ctx, group, body } = call;
  const elements = elementsOf(ctx, 'update-many', body);
  const screened = spoil(call, elements, () =>
    screen(ctx, elements, (element, place, earlier: readonly Planned[][]) =>
      planned(call, element, place, earlier.flat()),
    ),
  );
  const plan = slipped(ctx, screened.good.flat());
  const race = updateRaces(
    ctx,
    'update-many',
    group,
    plan.map(({ role }) => role),
  );
  if (race !== undefined) await race;
  for (const { role, change } of plan) apply(ctx, 'update-many', groupOf(ctx, role, group), role, change);
  touchOthers(ctx, group, plan);
  const status = ctx.fault('update-many-status-500') ? { status: 500 } : {};
  return settled(ctx, screened.bad, {
    body: ctx.fault('update-many-answers-message') ? { message: 'Roles updated.' } : { status: 'ok' },
    ...status,
  });
}

export const updateMany: Route = {
  part: 'update-many',
  method: 'PUT',
  path: '/groups/:group_id/roles',
  writes: true,
  handle,
};

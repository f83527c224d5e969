import type { Json } from '../../../model/json';
import type { Answer } from '../../shared/call';
import { crash } from '../../shared/refusal';
import { leavingTraces } from '../damage/refusedUpdateMany';
import { updateRaces } from '../damage/updateRaces';
import { elementsOf, objectOf } from '../http/bodies';
import type { Asked } from '../http/call';
import { refusal } from '../http/reasons';
import { apply } from '../rules/apply';
import { screen, settled } from '../rules/bulk';
import { takenChange } from '../rules/change';
import { findRole, groupOf } from '../rules/find';
import { bodyId } from '../rules/ids';
import { newRole } from '../rules/newRole';
import type { Place, Planned } from '../store/change';
import { nextRole, type Group, type Role } from '../store/store';
import type { World } from '../world';

export async function updateMany(world: World, { group, body }: Asked): Promise<Answer> {
  const { fault } = world;
  const elements = elementsOf(world, 'update-many', body);
  const { good, bad } = leavingTraces(world, group, elements, () =>
    screen(world, elements, (element, place, earlier: readonly Planned[][]) =>
      planned(world, group, element, place, earlier.flat()),
    ),
  );
  const plan = world.at('updatesMany').reduce<readonly Planned[]>((all, change) => change(all), good.flat());
  const roles = plan.map(({ role }) => role);
  const race = updateRaces(world, 'update-many', group, roles);
  if (race !== undefined) await race;
  for (const { role, change } of plan) apply(world, 'update-many', groupOf(world, role, group), role, change);
  const last = roles.at(-1);
  const next = last && nextRole(group, last);
  for (const touch of world.at('updatedMany')) touch(group, plan, next);
  return settled(world, bad, {
    status: fault('update-many-status-500') ? 500 : 200,
    body: fault('update-many-answers-message') ? { message: 'Roles updated.' } : { status: 'ok' },
  });
}

/** What an element asks for, in an array; none where a faulty server skips the element. */
function planned(world: World, group: Group, element: Json, place: Place, earlier: readonly Planned[]): Planned[] {
  const self = target(world, group, element);
  if (self === undefined) return [];
  if (world.variant('duplicate-ids-refused') && earlier.some(({ role }) => role === self))
    throw refusal('invalid', 'roleId stands twice in the request');
  const ofRole = groupOf(world, self, group);
  const change = takenChange(world, 'update-many', ofRole, objectOf(element), { self, place, earlier });
  return [{ role: self, change, name: change.name }];
}

function target(world: World, group: Group, element: Json): Role | undefined {
  const { fault } = world;
  const body = objectOf(element);
  if (body['roleId'] === undefined) {
    if (fault('update-many-role-id-missing-500')) crash('There is no id.');
    if (fault('update-many-role-id-missing-creates')) newRole(world, group, takenChange(world, 'create', group, body));
    else if (!fault('update-many-role-id-optional')) throw refusal('invalid', 'roleId is required');
    return undefined;
  }
  const id = bodyId(world, 'update-many', body['roleId']);
  try {
    return findRole(world, group, 'update-many', id);
  } catch (error) {
    if (fault('update-many-unknown-500')) crash('There is no row to update.');
    throw error;
  }
}

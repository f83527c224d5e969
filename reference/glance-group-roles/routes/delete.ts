import type { Json } from '../../../model/json';
import type { Answer } from '../../shared/call';
import { crash, Refusal } from '../../shared/refusal';
import { elementsOf } from '../http/bodies';
import type { Asked } from '../http/call';
import { refusal } from '../http/reasons';
import { screen, settled } from '../rules/bulk';
import { findRole, groupOf } from '../rules/find';
import { bodyId } from '../rules/ids';
import { mayDelete } from '../rules/mayDelete';
import { remove } from '../rules/remove';
import type { Place } from '../store/change';
import type { Group, Role } from '../store/store';
import { gap, type World } from '../world';

export async function deleteMany(world: World, { group, body }: Asked): Promise<Answer> {
  const { fault } = world;
  const elements = elementsOf(world, 'delete', body);
  const { good, bad } = screen(world, elements, (element, place, earlier: readonly Role[][]) =>
    planned(world, group, element, place, earlier.flat()),
  );
  if (fault('race-delete-assign') || fault('race-delete-twice')) await gap(world);
  const roles = world.at('deletes').reduce<readonly Role[]>((all, change) => change(all), good.flat());
  for (const role of roles) remove(world, groupOf(world, role, group), role);
  return settled(world, bad, answer(world));
}

/** The role to delete, in an array; none where a faulty server confirms without one. */
function planned(world: World, group: Group, element: Json, place: Place, earlier: readonly Role[]): Role[] {
  const role = target(world, group, bodyId(world, 'delete', element));
  if (role === undefined) return [];
  if (world.variant('duplicate-ids-refused') && earlier.includes(role))
    throw refusal('invalid', 'a role id stands twice in the request');
  return mayDelete(world, groupOf(world, role, group), role, place) ? [role] : [];
}

function target(world: World, group: Group, id: number): Role | undefined {
  try {
    return findRole(world, group, 'delete', id);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (world.fault('delete-unknown-500')) crash('There is no row to delete.');
    if (error.reason === 'gone-role' && world.fault('delete-twice-ok')) return undefined;
    throw error;
  }
}

function answer({ fault }: World): Answer {
  if (fault('delete-answers-nothing')) return { status: 200 };
  return { status: 200, body: { status: fault('delete-answers-deleted') ? 'deleted' : 'ok' } };
}

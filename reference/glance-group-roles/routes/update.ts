import type { JsonObject } from '../../../model/json';
import type { Answer } from '../../shared/call';
import { Refusal } from '../../shared/refusal';
import { applyRest } from '../damage/refusedUpdate';
import { updateRaces } from '../damage/updateRaces';
import { updateOf } from '../http/bodies';
import type { Asked } from '../http/call';
import { apply } from '../rules/apply';
import { takenChange } from '../rules/change';
import { findRole, groupOf } from '../rules/find';
import { newRole } from '../rules/newRole';
import type { Change } from '../store/change';
import { nextRole, type Group, type Role } from '../store/store';
import type { World } from '../world';
import { namedId } from './namedId';
import { detail } from './views';

const UPDATED: Answer = { status: 200, body: { message: 'Role updated.' } };

export async function update(world: World, asked: Asked): Promise<Answer> {
  const body = updateOf(world, asked.body);
  const role = target(world, asked, body);
  if (role === undefined) return UPDATED;
  const group = groupOf(world, role, asked.group);
  const change = checked(world, group, role, body);
  const race = updateRaces(world, 'update', group, [role]);
  if (race !== undefined) await race;
  apply(world, 'update', group, role, change);
  const next = nextRole(group, role);
  for (const touch of world.at('updated')) touch(group, { role, change, name: change.name }, next);
  return answer(world, group, role);
}

/** The role to update; undefined where a faulty server confirms without one. */
function target(world: World, asked: Asked, body: JsonObject): Role | undefined {
  const { fault } = world;
  const { group } = asked;
  try {
    const { roleId } = body;
    const inBody =
      typeof roleId === 'number' && fault('update-body-role-id-wins') ? group.roles.get(roleId) : undefined;
    return inBody ?? findRole(world, group, 'update', namedId(world, asked));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.reason === 'bad-id') {
      if (fault('role-id-malformed-empty')) return undefined;
    } else if (fault('update-unknown-ok')) {
      return undefined;
    } else if (fault('update-unknown-creates')) {
      newRole(world, group, takenChange(world, 'update', group, body));
      return undefined;
    }
    throw error;
  }
}

function checked(world: World, group: Group, role: Role, body: JsonObject): Change {
  const { fault } = world;
  try {
    return takenChange(world, 'update', group, body, { self: role });
  } catch (error) {
    if (fault('update-refusal-applies-rest')) applyRest(world, 'update', group, role, body);
    if (fault('update-refusal-blanks')) role.description = '';
    const isTaken = error instanceof Refusal && error.reason === 'name-taken';
    if (isTaken && fault('update-refused-renames') && typeof body['name'] === 'string') role.name = body['name'];
    throw error;
  }
}

function answer(world: World, group: Group, role: Role): Answer {
  const { fault } = world;
  if (fault('update-answers-nothing')) return { status: 200 };
  if (fault('update-answers-role')) return { status: 200, body: detail(world, group, role) };
  return fault('update-status-304') ? { ...UPDATED, status: 304 } : UPDATED;
}

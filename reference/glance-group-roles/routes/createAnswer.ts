import type { Json, JsonObject } from '../../../model/json';
import type { Answer } from '../../shared/call';
import type { Role } from '../store/store';
import type { World } from '../world';
import { summary } from './views';

/** The answer to a create: an array of the new roles. */
export function createAnswer(world: World, roles: readonly Role[]): Answer {
  const { fault, variant } = world;
  const rows = rowsOf(world, roles);
  const [only] = rows;
  const body: Json = fault('create-answers-object') && only !== undefined && rows.length === 1 ? only : rows;
  return {
    status: fault('create-status-400') ? 400 : variant('create-201') ? 201 : 200,
    body: fault('create-answers-envelope') ? { roles: body } : body,
    ...(fault('create-media-type') ? { mediaType: 'text/plain; charset=utf-8' } : {}),
  };
}

function rowsOf(world: World, roles: readonly Role[]): readonly JsonObject[] {
  const rows = roles.map((role) => world.at('newRow').reduce((row, change) => change(row), summary(world, role)));
  const shown = world.at('newRows').reduce<readonly JsonObject[]>((all, change) => change(all), rows);
  return world.variant('create-answer-reversed') ? shown.toReversed() : shown;
}

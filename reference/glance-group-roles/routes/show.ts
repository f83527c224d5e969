import type { Json, JsonObject } from '../../../model/json';
import type { Answer } from '../../shared/call';
import { Refusal } from '../../shared/refusal';
import type { Asked } from '../http/call';
import { findRole, groupOf } from '../rules/find';
import type { Group, Role } from '../store/store';
import type { World } from '../world';
import { namedId } from './namedId';
import { detail } from './views';

export function show(world: World, asked: Asked): Answer {
  const { fault } = world;
  const body = look(world, asked);
  const wrapped: Json = fault('show-wrapped') ? { role: body } : body;
  return {
    status: fault('show-status-404') ? 404 : 200,
    body: fault('show-in-array') ? [wrapped] : wrapped,
    ...(fault('show-media-type') ? { mediaType: 'text/html; charset=utf-8' } : {}),
  };
}

function look(world: World, asked: Asked): Json {
  const { group } = asked;
  try {
    return shown(world, group, findRole(world, group, 'show', namedId(world, asked)));
  } catch (error) {
    const body = instead(world, group, error);
    if (body === undefined) throw error;
    return body;
  }
}

const shown = (world: World, group: Group, role: Role): JsonObject =>
  world.at('detail').reduce((seen, change) => change(seen, role), detail(world, groupOf(world, role, group), role));

/** What a faulty server shows in place of a refusal. */
function instead(world: World, group: Group, error: unknown): Json | undefined {
  const { fault } = world;
  if (!(error instanceof Refusal)) return undefined;
  if (error.reason === 'bad-id') return fault('role-id-malformed-empty') ? {} : undefined;
  const first = [...group.roles.values()][0];
  if (fault('show-unknown-first') && first !== undefined) return shown(world, group, first);
  return fault('show-unknown-null') ? null : undefined;
}

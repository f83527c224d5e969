import type { JsonObject } from '../../../model/json';
import type { Answer } from '../../shared/call';
import { crash } from '../../shared/refusal';
import type { Asked } from '../http/call';
import type { Group, Role } from '../store/store';
import { gap, type World } from '../world';
import { summary } from './views';

export async function list(world: World, { group }: Asked): Promise<Answer> {
  const { fault, variant } = world;
  if (fault('race-list-torn')) return { status: 200, body: { roles: await torn(world, group) } };
  if (fault('race-list-500')) await failIfOneGoes(world, group);
  const roles = listed(world, group).map((role) => row(world, role));
  const body = world
    .at('list')
    .map((change) => change({ roles }))
    .at(0);
  const more: JsonObject = variant('extra-fields') ? { total: roles.length } : {};
  return {
    status: 200,
    body: body ?? { roles, ...more },
    ...(fault('list-media-type') ? { mediaType: 'text/plain; charset=utf-8' } : {}),
  };
}

const row = (world: World, role: Role): JsonObject =>
  world.at('row').reduce((seen, change) => change(seen, role), summary(world, role));

/** The roles that are listed: all that live, if all is well. */
function listed(world: World, group: Group): readonly Role[] {
  const live = [...group.roles.values()].filter((role) => !group.traces.unlisted.has(role.id));
  const roles = world.at('listed').reduce<readonly Role[]>((shown, change) => change(shown, group, world.store), live);
  return world.variant('list-reversed') ? roles.toReversed() : roles;
}

/** Names from before the gap, everything else from after it. */
async function torn(world: World, group: Group): Promise<JsonObject[]> {
  const names = listed(world, group).map((role) => ({ role, name: role.name }));
  await gap(world);
  return names.map(({ role, name }) => ({ ...row(world, role), name }));
}

async function failIfOneGoes(world: World, group: Group): Promise<void> {
  const before = listed(world, group);
  await gap(world);
  if (before.some((role) => !group.roles.has(role.id))) crash('The role has no properties.');
}

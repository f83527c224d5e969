import type { Role } from '../store/store';
import { gap, type World } from '../world';
import { findsRemoved } from './filter';

/** The roles that a list is made of. A racing fault reads them in two goes. */
export async function listedRoles(
  world: World,
  shown: (role: Role) => boolean,
  query: URLSearchParams,
): Promise<Role[]> {
  const read = (): Role[] =>
    world.store.all().filter((role) => shown(role) || findsRemoved(world, role, query) || staysListed(world, role));
  if (!world.fault('race-list-torn')) return read();
  const early = read().slice(0, -1);
  await gap(world);
  return [...early, ...read().slice(early.length)];
}

const staysListed = ({ fault, memory }: World, role: Role): boolean =>
  fault('delete-listed') && memory.created.has(role.id);

/** A page of the list as faults leave it. */
export function spoiltList(world: World, roles: readonly Role[]): Role[] {
  const { fault, store, memory } = world;
  const omits = (role: Role): boolean =>
    role.attributes.role_type === 'custom' && world.at('omits').some((omitted) => omitted(role, { store, memory }));
  const kept = roles
    .filter((role) => !omits(role))
    .map((role) => world.at('listed').reduce((listed, change) => change(listed, { store, memory }), role));
  const last = kept.at(-1);
  if (last === undefined) return kept;
  if (fault('list-omits-newest')) return kept.slice(0, -1);
  return fault('list-duplicates') ? [...kept, last] : kept;
}

import type { Role } from '../store/store';
import { gap, type World } from '../world';

/** The role that show answers: the one that is asked for, unless a fault has another. */
export async function shownRole(world: World, role: Role): Promise<Role> {
  const { fault, memory, store } = world;
  if (fault('race-show-cached')) return cached(world, role);
  return world.at('shown').reduce((shown, change) => change(shown, { store, memory }), role);
}

/** Writes drop what the cache has; a show under way meanwhile puts the old state back. */
async function cached(world: World, role: Role): Promise<Role> {
  const { cache } = world.memory;
  const known = cache.get(role.id);
  if (known !== undefined) return known;
  await gap(world);
  cache.set(role.id, role);
  return role;
}

import type { Role } from '../store/store';
import { gap, type World } from '../world';

/** Saves a role as racing faults do; undefined, at once, for a server that saves in one go. */
export function createdTogether(world: World, role: Role): Promise<Role> | undefined {
  if (world.fault('race-duplicate-ids')) return withSharedId(world, role);
  return world.fault('race-create-lost') ? unlessAnotherBegan(world, role) : undefined;
}

async function withSharedId(world: World, role: Role): Promise<Role> {
  const { memory, store } = world;
  const id = (memory.pendingId ??= role.id);
  await gap(world);
  memory.pendingId = undefined;
  return store.put({ ...role, id });
}

async function unlessAnotherBegan(world: World, role: Role): Promise<Role> {
  const { memory, store } = world;
  const turn = (memory.creates += 1);
  await gap(world);
  return memory.creates === turn ? store.put(role) : role;
}

/** The role that a create answers: its own, or the one created last where a fault looks again. */
export async function createdInARace(world: World, role: Role): Promise<Role> {
  if (!world.fault('race-create-mixed')) return role;
  await gap(world);
  return world.memory.lastCreated ?? role;
}

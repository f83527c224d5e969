import { pause } from '../store/pause';
import type { Service } from '../world';
import type { Role } from '../store/store';

/** Saves a role as racing faults do; undefined, at once, where none has a say. */
export function createdTogether(service: Service, role: Role): Promise<Role> | undefined {
  if (service.fault('race-duplicate-ids')) return withSharedId(service, role);
  return service.fault('race-create-lost') ? unlessAnotherBegan(service, role) : undefined;
}

async function withSharedId({ memory, store }: Service, role: Role): Promise<Role> {
  const id = (memory.pendingId ??= role.id);
  await pause();
  memory.pendingId = undefined;
  return store.put({ ...role, id });
}

async function unlessAnotherBegan({ memory, store }: Service, role: Role): Promise<Role> {
  const turn = (memory.creates += 1);
  await pause();
  return memory.creates === turn ? store.put(role) : role;
}

/** The role that a create answers: its own, or the one created last where a fault looks again. */
export async function createdInARace({ fault, memory }: Service, role: Role): Promise<Role> {
  if (!fault('race-create-mixed')) return role;
  await pause();
  return memory.lastCreated ?? role;
}

import type { Answer } from '../../shared/call';
import type { PulseCall } from '../http/call';
import { findRole } from '../rules/findRole';
import { afterDelete, deletedDespiteRefusal, meant, refusedForNothing, takenTwice } from '../damage/delete';
import { raceOfDeletes } from '../damage/deleteRaces';
import { keepADefault } from '../rules/lastDefault';
import { crash, Refusal } from '../../shared/refusal';
import { refusal } from '../http/reasons';
import { documentOf } from './view';
import type { World } from '../world';
import { changed, isSystem } from '../store/store';
import type { Role } from '../store/store';

/** Removes a role: it keeps its record, with the time of removal. */
export async function remove(world: World, call: PulseCall): Promise<Answer> {
  const role = takenTwice(world, call) ?? meant(world, findRole(world, call));
  const gone = changed(role, {
    discarded_at: new Date().toISOString(),
    ...(world.variant('removed-not-default') ? { default: false } : {}),
  });
  try {
    allow(world, role, gone);
  } catch (error) {
    if (error instanceof Refusal) deletedDespiteRefusal(world, role, gone);
    throw error;
  }
  const raced = raceOfDeletes(world, role);
  if (raced !== undefined) await raced;
  take(world, role, gone);
  return { status: world.variant('delete-202') ? 202 : 200, body: documentOf(world, gone, 'delete') };
}

/** Throws where a role must not be deleted: system roles, the last default, roles that users hold. */
function allow(world: World, role: Role, gone: Role): void {
  const { fault, variant, store } = world;
  const freely = variant('system-deletable') || fault('guard-delete-system');
  if (isSystem(role) && !freely) throw refusal('forbidden', 'System roles cannot be deleted.');
  keepADefault(world, role, gone.attributes, 'delete', {});
  const reason = refusedForNothing(world, role);
  if (reason !== undefined) throw refusal('conflict', reason);
  const held = store.holders(role.id).length > 0;
  if (held && fault('delete-500-held')) crash('an unhandled case');
  const ignored = variant('delete-held-done') || fault('delete-held-keeps-holders') || fault('last-default-held');
  if (held && !ignored) throw refusal('conflict', 'Users hold the role.');
}

function take(world: World, role: Role, gone: Role): void {
  const { store, memory, fault, variant } = world;
  if (fault('delete-nothing')) return;
  memory.cache.delete(role.id);
  memory.lastRemoved = role.id;
  store.put(gone);
  if (variant('delete-held-done') || fault('last-default-held')) store.free(role.id);
  afterDelete(world, role);
}

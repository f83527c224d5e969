import type { Answer, Call } from '../http/call';
import { answer } from '../http/call';
import { findRole } from '../rules/findRole';
import { afterDelete, deletedDespiteRefusal, meant, refusedForNothing, takenTwice } from '../damage/delete';
import { raceOfDeletes } from '../damage/deleteRaces';
import { keepADefault } from '../rules/lastDefault';
import { Problem, conflict, crash, forbidden } from '../http/problem';
import { documentOf } from './view';
import type { Service } from '../world';
import { changed, isSystem } from '../store/store';
import type { Role } from '../store/store';

/** Removes a role: it keeps its record, with the time of removal. */
export async function remove(service: Service, call: Call): Promise<Answer> {
  const role = takenTwice(service, call) ?? meant(service, findRole(service, call));
  const gone = changed(role, {
    discarded_at: new Date().toISOString(),
    ...(service.variant('removed-not-default') ? { default: false } : {}),
  });
  try {
    allow(service, role, gone);
  } catch (refusal) {
    if (refusal instanceof Problem) deletedDespiteRefusal(service, role, gone);
    throw refusal;
  }
  const raced = raceOfDeletes(service, role);
  if (raced !== undefined) await raced;
  take(service, role, gone);
  return answer(service.variant('delete-202') ? 202 : 200, documentOf(service, gone, 'delete'));
}

/** Throws where a role must not be deleted: system roles, the last default, roles that users hold. */
function allow(service: Service, role: Role, gone: Role): void {
  const { fault, variant, store } = service;
  const freely = variant('system-deletable') || fault('guard-delete-system');
  if (isSystem(role) && !freely) throw forbidden('System roles cannot be deleted.');
  keepADefault(service, role, gone.attributes, 'delete', {});
  const reason = refusedForNothing(service, role);
  if (reason !== undefined) throw conflict(service, reason);
  const held = store.holders(role.id).length > 0;
  if (held && fault('delete-500-held')) throw crash();
  const ignored = variant('delete-held-done') || fault('delete-held-keeps-holders') || fault('last-default-held');
  if (held && !ignored) throw conflict(service, 'Users hold the role.');
}

function take(service: Service, role: Role, gone: Role): void {
  const { store, memory, fault, variant } = service;
  if (fault('delete-nothing')) return;
  memory.cache.delete(role.id);
  memory.lastRemoved = role.id;
  store.put(gone);
  if (variant('delete-held-done') || fault('last-default-held')) {
    for (const user of store.holders(role.id))
      store.setRoles(
        user,
        user.role_ids.filter((id) => id !== role.id),
      );
  }
  afterDelete(service, role);
}

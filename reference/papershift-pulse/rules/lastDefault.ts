import type { JsonObject } from '../../../model/json';
import { countsAsRemaining, looksAway, promote } from '../damage/default';
import { Problem, conflict, crash } from '../http/problem';
import type { Service } from '../world';
import { isStandingDefault } from '../store/store';
import type { Attributes, Loss, Role } from '../store/store';

/** Whether this role is the last default of the account. */
export const isLastDefault = ({ store }: Service, role: Role): boolean =>
  isStandingDefault(role.attributes) &&
  !store.all().some((other) => other.id !== role.id && isStandingDefault(other.attributes));

/** At all times one live account-scoped role at least is default: what would end that is refused. */
export function keepADefault(service: Service, role: Role, next: Attributes, by: Loss, sent: JsonObject): void {
  const { store, fault, variant } = service;
  if (!isStandingDefault(role.attributes) || isStandingDefault(next)) return;
  if (fault(by === 'update' ? 'undefault-refused' : 'delete-default-refused'))
    throw conflict(service, 'The role is default.');
  if (looksAway(service, role, by, sent)) return;
  if (store.all().some((other) => other.id !== role.id && countsAsRemaining(service, by, other))) return;
  if (fault('last-default-promotes') && promote(service, role)) return;
  if (by === 'update' && fault('update-500-last-default')) throw crash();
  const detail = 'There must be at least one account-scoped default role.';
  throw variant('last-default-403') ? new Problem(403, 'Forbidden', detail) : conflict(service, detail);
}

/** After `role` was made default: takes the flag from the others where there may be one only. */
export function moveDefault({ store, fault, variant, memory }: Service, role: Role, by: 'create' | 'update'): void {
  const { default: isDefault, scope } = role.attributes;
  if (isDefault !== true) return;
  const moves = variant('single-default') || (by === 'create' && fault('last-default-created-moves'));
  for (const other of store.live()) {
    if (other.id === role.id || other.attributes.default !== true) continue;
    const across = other.attributes.scope !== scope && scope !== 'account' && fault('last-default-moves-across-scopes');
    if (!across && !(moves && other.attributes.scope === scope)) continue;
    if (scope === 'account') memory.onceDefault.add(other.id);
    store.change(other, { default: false });
  }
}

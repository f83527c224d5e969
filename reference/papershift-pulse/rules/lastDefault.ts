import type { JsonObject } from '../../../model/json';
import { countsAsRemaining, looksAway, promote } from '../damage/defaults';
import { crash } from '../../shared/refusal';
import { refusal } from '../http/reasons';
import type { World } from '../world';
import { isStandingDefault } from '../store/store';
import type { Attributes, Loss, Role } from '../store/store';

/** Whether this role is the last default of the account. */
export const isLastDefault = ({ store }: World, role: Role): boolean =>
  isStandingDefault(role.attributes) &&
  !store.all().some((other) => other.id !== role.id && isStandingDefault(other.attributes));

/** At all times one live account-scoped role at least is default: what would end that is refused. */
export function keepADefault(world: World, role: Role, next: Attributes, by: Loss, sent: JsonObject): void {
  const { store, fault, variant } = world;
  if (!isStandingDefault(role.attributes) || isStandingDefault(next)) return;
  if (fault(by === 'update' ? 'undefault-refused' : 'delete-default-refused'))
    throw refusal('conflict', 'The role is default.');
  if (looksAway(world, { role, by, sent })) return;
  if (store.all().some((other) => other.id !== role.id && countsAsRemaining(world, by, other))) return;
  if (fault('last-default-promotes') && promote(world, role)) return;
  if (by === 'update' && fault('update-500-last-default')) crash('an unhandled case');
  const detail = 'There must be at least one account-scoped default role.';
  throw refusal(variant('last-default-403') ? 'forbidden' : 'conflict', detail);
}

/** After `role` was made default: takes the flag from the others where there may be one only. */
export function moveDefault({ store, fault, variant, memory }: World, role: Role, by: 'create' | 'update'): void {
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

import type { JsonObject } from '../../../model/json';
import type { Service } from '../world';
import { isLive, isStandingDefault, isSystem } from '../store/store';
import type { Loss, Role } from '../store/store';

/** Whether a fault does not notice that a default goes. */
export function looksAway({ store, fault, memory }: Service, role: Role, by: Loss, sent: JsonObject): boolean {
  if (fault(isSystem(role) ? 'last-default-custom-only' : 'last-default-system-only')) return true;
  if (memory.madeDefaultAgain && fault('last-default-counts-itself-again')) return true;
  if (by === 'delete')
    return fault('last-default-delete') || (fault('last-default-held') && store.holders(role.id).length > 0);
  const flag = sent['default'];
  return (
    (flag === false && fault('last-default-update-false')) ||
    (flag === null && fault('last-default-update-null')) ||
    (flag === 'false' && fault('last-default-update-text')) ||
    (flag === 0 && fault('last-default-update-zero')) ||
    (flag === undefined && fault('last-default-update-unsent')) ||
    (sent['name'] !== undefined && fault('last-default-update-with-name')) ||
    (sent['rights'] !== undefined && fault('last-default-update-with-rights')) ||
    (sent['scope'] !== undefined && fault('last-default-scope-change')) ||
    (sent['discarded_at'] !== undefined && (fault('last-default-discarded-at') || fault('update-discarded-at-set')))
  );
}

/** Whether another role counts as the default that remains. */
export function countsAsRemaining({ fault, memory }: Service, by: Loss, other: Role): boolean {
  const { attributes } = other;
  if (isStandingDefault(attributes)) return true;
  const asAccount = { ...attributes, scope: 'account' };
  return (
    (fault('last-default-counts-removed') && isStandingDefault({ ...attributes, discarded_at: null })) ||
    (by === 'update' &&
      attributes.scope === 'team' &&
      isStandingDefault(asAccount) &&
      fault('last-default-update-counts-team')) ||
    (by === 'delete' &&
      attributes.scope === 'chat' &&
      isStandingDefault(asAccount) &&
      fault('last-default-delete-counts-chat')) ||
    (fault('last-default-created-moves') && isLive(other) && memory.onceDefault.has(other.id))
  );
}

/** Makes another role default instead; false if there is none. */
export function promote({ store }: Service, role: Role): boolean {
  const heir = store.live().find((other) => other.id !== role.id && other.attributes.scope === 'account');
  if (heir !== undefined) store.change(heir, { default: true });
  return heir !== undefined;
}

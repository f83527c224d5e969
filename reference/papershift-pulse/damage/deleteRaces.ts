import { removed } from '../rules/findRole';
import { keepADefault } from '../rules/lastDefault';
import { pause } from '../store/pause';
import { conflict } from '../http/problem';
import type { Service } from '../world';
import { changed, isLive } from '../store/store';
import type { Role } from '../store/store';

/**
 * The pause of racing faults between check and act, with what they check once more; undefined, at once, where none has
 * a say.
 */
export function raceOfDeletes(service: Service, role: Role): Promise<void> | undefined {
  const { fault } = service;
  if (fault('race-undefault-delete')) return forgetsUpdates(service, role);
  if (fault('race-two-deletes') || fault('race-double-delete') || fault('race-delete-assign'))
    return late(service, role);
  return undefined;
}

/** Looks again only at whether the defaults that it saw are still there, not at whether they are still default. */
async function forgetsUpdates(service: Service, role: Role): Promise<void> {
  const { store } = service;
  const seen = store
    .live()
    .filter(({ id, attributes }) => id !== role.id && attributes.default === true && attributes.scope === 'account');
  await pause();
  const now = store.find(role.id) ?? role;
  if (!isLive(now)) throw removed(service);
  if (store.holders(role.id).length > 0) throw conflict(service, 'Users hold the role.');
  const { default: isDefault, scope } = role.attributes;
  if (
    isDefault === true &&
    scope === 'account' &&
    !seen.some(({ id }) => store.live().some((other) => other.id === id))
  ) {
    throw conflict(service, 'There must be at least one account-scoped default role.');
  }
}

async function late(service: Service, role: Role): Promise<void> {
  const { fault, store } = service;
  await pause();
  const now = store.find(role.id) ?? role;
  if (!isLive(now) && !fault('race-double-delete')) throw removed(service);
  if (!fault('race-two-deletes'))
    keepADefault(service, now, changed(now, { discarded_at: 'soon' }).attributes, 'delete', {});
  if (!fault('race-delete-assign') && store.holders(role.id).length > 0)
    throw conflict(service, 'Users hold the role.');
}

import { refusal } from '../http/reasons';
import { removed } from '../rules/findRole';
import { keepADefault } from '../rules/lastDefault';
import { changed, isLive, isStandingDefault, type Role } from '../store/store';
import { gap, type World } from '../world';

/** The gap of racing faults between check and act, with what they check again; undefined, at once, for none. */
export function raceOfDeletes(world: World, role: Role): Promise<void> | undefined {
  const { fault } = world;
  if (fault('race-undefault-delete')) return forgetsUpdates(world, role);
  if (fault('race-two-deletes') || fault('race-double-delete') || fault('race-delete-assign')) return late(world, role);
  return undefined;
}

/** Checks again only whether the defaults that it saw are still there, not whether they are still default. */
async function forgetsUpdates(world: World, role: Role): Promise<void> {
  const { store } = world;
  const seen = store.live().filter(({ id, attributes }) => id !== role.id && isStandingDefault(attributes));
  await gap(world);
  const now = store.find(role.id) ?? role;
  if (!isLive(now)) throw removed(world);
  if (store.holders(role.id).length > 0) throw refusal('conflict', 'Users hold the role.');
  const remains = seen.some(({ id }) => store.live().some((other) => other.id === id));
  if (isStandingDefault(role.attributes) && !remains)
    throw refusal('conflict', 'There must be at least one account-scoped default role.');
}

async function late(world: World, role: Role): Promise<void> {
  const { fault, store } = world;
  await gap(world);
  const now = store.find(role.id) ?? role;
  if (!isLive(now) && !fault('race-double-delete')) throw removed(world);
  if (!fault('race-two-deletes'))
    keepADefault(world, now, changed(now, { discarded_at: 'soon' }).attributes, 'delete', {});
  if (!fault('race-delete-assign') && store.holders(role.id).length > 0)
    throw refusal('conflict', 'Users hold the role.');
}

import { pause } from '../store/pause';
import type { Service } from '../world';
import { changed, isLive } from '../store/store';
import type { Role } from '../store/store';

/** The role that show answers: the one asked for, unless a fault has another idea. */
export async function shownRole(service: Service, role: Role): Promise<Role> {
  const { fault, memory, store } = service;
  if (fault('race-show-cached')) return cached(service, role);
  if (fault('show-stale')) return memory.before.get(role.id) ?? role;
  if (fault('show-other')) return store.live()[0] ?? role;
  if (fault('show-scope-account')) return changed(role, { scope: 'account' });
  if (fault('show-default-false') && role.attributes.role_type === 'custom') return changed(role, { default: false });
  if (fault('show-name-upper')) return changed(role, { name: String(role.attributes.name).toUpperCase() });
  return !isLive(role) && fault('delete-shown') ? changed(role, { discarded_at: null }) : role;
}

/** Writes drop what the cache has; a show under way meanwhile puts the old state back. */
async function cached({ memory }: Service, role: Role): Promise<Role> {
  const known = memory.cache.get(role.id);
  if (known !== undefined) return known;
  await pause();
  memory.cache.set(role.id, role);
  return role;
}

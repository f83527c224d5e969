import { findsRemoved } from './filter';
import { pause } from '../store/pause';
import type { Service } from '../world';
import { changed } from '../store/store';
import type { Role } from '../store/store';

/** The roles that a list is made of; read in two goes, with a pause between, by a racing fault. */
export async function listedRoles(
  service: Service,
  shown: (role: Role) => boolean,
  query: URLSearchParams,
): Promise<Role[]> {
  const read = (): Role[] =>
    service.store
      .all()
      .filter((role) => shown(role) || findsRemoved(service, role, query) || staysListed(service, role));
  if (!service.fault('race-list-torn')) return read();
  const early = read().slice(0, -1);
  await pause();
  return [...early, ...read().slice(early.length)];
}

const staysListed = ({ fault, memory }: Service, role: Role): boolean =>
  fault('delete-listed') && memory.created.has(role.id);

/** A page of the list as faults leave it. */
export function spoiltList(service: Service, roles: readonly Role[]): Role[] {
  const { fault } = service;
  const kept = roles.filter((role) => !omitted(service, role)).map((role) => distorted(service, role));
  const last = kept.at(-1);
  if (last === undefined) return kept;
  if (fault('list-omits-newest')) return kept.slice(0, -1);
  return fault('list-duplicates') ? [...kept, last] : kept;
}

function omitted({ fault, memory, store }: Service, { id, attributes }: Role): boolean {
  if (attributes.role_type !== 'custom') return false;
  return (
    (attributes.default === true && fault('list-omits-defaults')) ||
    (attributes.scope === 'chat' && fault('list-omits-chat')) ||
    (fault('list-omits-held') && store.holders(id).length > 0) ||
    (fault('list-omits-updated') && memory.before.has(id))
  );
}

function distorted({ fault, memory }: Service, role: Role): Role {
  const custom = role.attributes.role_type === 'custom';
  if (fault('list-stale')) return memory.created.get(role.id) ?? role;
  if (fault('delete-listed') || fault('filter-removed')) return changed(role, { discarded_at: null });
  if (custom && fault('list-rights-empty')) return changed(role, { rights: {} });
  return custom && fault('list-default-false') ? changed(role, { default: false }) : role;
}

import type { JsonObject } from '../../../model/json';
import type { Answer, Call } from '../http/call';
import { listedRoles, spoiltList } from '../damage/list';
import { nameFilter } from '../rules/nameFilter';
import { pageOf } from '../rules/paging';
import { resourceOf } from './view';
import type { Service } from '../world';
import { isLive } from '../store/store';
import type { Role } from '../store/store';

/** The live roles of the account, filtered by name where that is asked for. */
export async function list(service: Service, { query }: Call): Promise<Answer> {
  const matches = nameFilter(service, query);
  const shown = (role: Role): boolean => isLive(role) || service.variant('list-removed');
  const roles = (await listedRoles(service, shown, query)).filter((role) => matches(role));
  const { page, links } = pageOf(service, sorted(service, roles), query);
  const data = spoiltList(service, page).map((role) => resourceOf(service, role, 'list'));
  const document: JsonObject = {
    data,
    ...(links === undefined ? {} : { links }),
    ...(service.variant('extra-fields') ? { meta: { total: roles.length }, jsonapi: { version: '1.1' } } : {}),
  };
  return { status: 200, document, headers: {} };
}

function sorted({ variant }: Service, roles: readonly Role[]): Role[] {
  if (variant('list-newest-first')) return roles.toReversed();
  if (variant('list-by-name'))
    return roles.toSorted((a, b) => String(a.attributes.name).localeCompare(String(b.attributes.name), 'en'));
  return [...roles];
}

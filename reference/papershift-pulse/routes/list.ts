import type { JsonObject } from '../../../model/json';
import type { Answer } from '../../shared/call';
import type { PulseCall } from '../http/call';
import { listedRoles, spoiltList } from '../damage/list';
import { nameFilter } from '../rules/nameFilter';
import { pageOf } from '../rules/paging';
import { resourceOf } from './view';
import type { World } from '../world';
import { isLive } from '../store/store';
import type { Role } from '../store/store';

/** The live roles of the account, filtered by name where that is asked for. */
export async function list(world: World, { query }: PulseCall): Promise<Answer> {
  const matches = nameFilter(world, query);
  const shown = (role: Role): boolean => isLive(role) || world.variant('list-removed');
  const roles = (await listedRoles(world, shown, query)).filter((role) => matches(role));
  const { page, links } = pageOf(world, sorted(world, roles), query);
  const data = spoiltList(world, page).map((role) => resourceOf(world, role, 'list'));
  const document: JsonObject = {
    data,
    ...(links === undefined ? {} : { links }),
    ...(world.variant('extra-fields') ? { meta: { total: roles.length }, jsonapi: { version: '1.1' } } : {}),
  };
  return { status: 200, body: document };
}

function sorted({ variant }: World, roles: readonly Role[]): Role[] {
  if (variant('list-newest-first')) return roles.toReversed();
  if (variant('list-by-name'))
    return roles.toSorted((a, b) => String(a.attributes.name).localeCompare(String(b.attributes.name), 'en'));
  return [...roles];
}

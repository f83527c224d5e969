import type { FastifyInstance } from 'fastify';

import type { Json } from '../../../model/json';
import { answer } from '../http/answer';
import { isLimited } from '../http/access';
import { ROLES } from '../vocabulary';
import type { Role } from '../store/role';
import { viewRole } from './view';
import type { World } from '../world';

export const listRoute = (app: FastifyInstance, world: World): void => {
  const { fault } = world.switches;
  app.get(ROLES, async (request, reply) => {
    if (fault('limited-list-is-empty') && isLimited(world, request)) return answer(world, 'list', reply, []);
    const shown: Json[] = ordered(world, listed(world)).map((role) => viewRole(world, role, 'list'));
    if (fault('list-null-after-delete')) shown.push(...world.roles.removed().map(() => null));
    return answer(world, 'list', reply, fault('list-wrapped') ? { roles: shown, count: shown.length } : shown);
  });
};

/** The roles that are shown: all of them, unless a fault hides or repeats some. */
const listed = ({ roles, switches: { fault } }: World): Role[] => {
  const all = roles.all();
  const last = all.slice(-1);
  if (fault('list-omits-last')) return all.slice(0, -1);
  if (fault('list-omits-disabled')) return all.filter(({ enabled }) => enabled !== false);
  if (fault('list-omits-owner')) return all.filter(({ builtIn }) => builtIn !== 'owner');
  if (fault('list-omits-unheld')) return all.filter(({ members_count }) => members_count > 0);
  if (fault('list-stops-at-twelve')) return all.slice(0, 12);
  if (fault('list-repeats-last')) return [...all, ...last];
  if (fault('list-repeats-updated')) return all.flatMap((role) => (roles.isUpdated(role) ? [role, role] : [role]));
  return fault('list-keeps-deleted') ? [...all, ...roles.removed()] : all;
};

const ordered = ({ switches: { variant } }: World, roles: Role[]): Role[] => {
  if (variant('list-newest-first')) return roles.toReversed();
  return variant('list-by-name')
    ? roles.toSorted((one, other) => String(one.name).localeCompare(String(other.name)))
    : roles;
};

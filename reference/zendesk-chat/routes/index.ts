import type { Route } from '../../shared/call';
import type { Admission } from '../http/call';
import { ROLE, ROLES, type Part } from '../vocabulary';
import type { World } from '../world';
import { agent, agents, assign } from './agents';
import { create } from './create';
import { remove } from './delete';
import { list } from './list';
import { show } from './show';
import { update } from './update';

type ChatRoute = Route<World, Part, Admission>;

/** What the server has, with what variants add. */
export const routes = ({ variant }: World): readonly ChatRoute[] => [
  { part: 'list', method: 'GET', path: ROLES, handle: list },
  { part: 'show', method: 'GET', path: ROLE, handle: show },
  { part: 'create', method: 'POST', path: ROLES, handle: create },
  { part: 'update', method: 'PUT', path: ROLE, handle: update },
  { part: 'delete', method: 'DELETE', path: ROLE, handle: remove },
  agents,
  agent,
  ...(variant('agents-read-only') ? [] : [assign]),
  ...(variant('patch-allowed') ? [{ part: 'update', method: 'PATCH', path: ROLE, handle: update } as const] : []),
  ...(variant('head-and-options')
    ? [options(ROLES, 'GET, HEAD, POST, OPTIONS'), options(ROLE, 'GET, HEAD, PUT, DELETE, OPTIONS')]
    : []),
];

const options = (path: string, allow: string): ChatRoute => ({
  part: 'options',
  method: 'OPTIONS',
  path,
  handle: () => ({ status: 204, headers: { allow } }),
});

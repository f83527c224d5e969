import type { Route } from '../../shared/call';
import type { Admission } from '../http/call';
import { ROLES, type Part } from '../vocabulary';
import type { World } from '../world';
import { assign, user } from './assign';
import { create } from './create';
import { remove } from './delete';
import { list } from './list';
import { show } from './show';
import { update } from './update';

export const routes: readonly Route<World, Part, Admission>[] = [
  { part: 'list', method: 'GET', path: ROLES, handle: list },
  { part: 'create', method: 'POST', path: ROLES, handle: create },
  { part: 'show', method: 'GET', path: `${ROLES}/:id`, handle: show },
  { part: 'update', method: 'PUT', path: `${ROLES}/:id`, handle: update },
  { part: 'delete', method: 'DELETE', path: `${ROLES}/:id`, handle: remove },
  { part: 'assign', method: 'POST', path: '/api/v1/account_memberships', handle: assign },
  { part: 'user', method: 'GET', path: '/api/v1/users/:id', handle: user },
];

import type { GroupRoute } from '../http/call';
import { create } from './create';
import { deleteMany } from './delete';
import { list } from './list';
import { show } from './show';
import { update } from './update';
import { updateMany } from './updateMany';
import { assign, readUser } from './users';
import { videoSettings } from './videoSettings';

const GROUP = '/groups/:group_id';
const ROLES = `${GROUP}/roles`;
const USER = `${GROUP}/users/:id`;

export const ROUTES: readonly GroupRoute[] = [
  { part: 'list', method: 'GET', path: ROLES, writes: false, handle: list },
  { part: 'create', method: 'POST', path: ROLES, writes: true, handle: create },
  { part: 'update-many', method: 'PUT', path: ROLES, writes: true, handle: updateMany },
  { part: 'delete', method: 'DELETE', path: ROLES, writes: true, handle: deleteMany },
  { part: 'show', method: 'GET', path: `${ROLES}/:id`, writes: false, handle: show },
  { part: 'update', method: 'PUT', path: `${ROLES}/:id`, writes: true, handle: update },
  { part: 'video-settings', method: 'PUT', path: `${ROLES}/video-settings`, writes: true, handle: videoSettings },
  { part: 'assign', method: 'PUT', path: USER, writes: true, handle: assign },
  { part: 'read-user', method: 'GET', path: USER, writes: false, handle: readUser },
];

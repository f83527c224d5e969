import { isJsonObject, type Json, type JsonObject } from '../../../model/json';
import { ruleOf } from '../../shared/faults';
import type { Hooks } from './hooks';
import { exchange, ofFields, sequence, unusual } from './notation';

const SHOWING = ['list', 'show', 'create', 'update'] as const;

type Shape = (role: JsonObject) => Json;
type Change = (object: JsonObject) => JsonObject;

const without =
  (...keys: string[]): Change =>
  (object) =>
    Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));

const withText =
  (key: string): Shape =>
  (role) => ({ ...role, [key]: String(role[key]) });

const inPermissions =
  (change: Change): Shape =>
  (role) =>
    isJsonObject(role['permissions']) ? { ...role, permissions: change(role['permissions']) } : role;

const eachValue =
  (change: (value: Json) => Json): Change =>
  (object) =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

const inEveryAnswer = (shape: Shape): NonNullable<Hooks['shape']> => ({
  list: shape,
  show: shape,
  create: shape,
  update: shape,
});

/** Wrong statuses, media types and shapes of answers to good requests. */
export const answerFaults = [
  exchange('list-answers-206', 'List answers 206.', ['list.status'], { success: { list: 206 } }),
  exchange('show-answers-203', 'Show answers 203.', ['show.status'], { success: { show: 203 } }),
  exchange('create-answers-200', 'Create answers 200.', ['create.status'], { success: { create: 200 } }),
  exchange('update-answers-201', 'Update answers 201.', ['update.status'], { success: { update: 201 } }),
  exchange(
    'delete-answers-200',
    'Delete answers 200 and the role that was deleted.',
    ['delete.status', 'delete.shape'],
    { success: { delete: 200 } },
  ),
  exchange('delete-answers-202', 'Delete answers 202 with no content.', ['delete.status'], {
    success: { delete: 202 },
  }),
  ...SHOWING.flatMap((operation) => [
    exchange(`${operation}-is-html`, `${operation} sends JSON as text/html.`, [`${operation}.shape`]),
    exchange(`${operation}-cuts-json`, `${operation} loses the last character of its JSON.`, [`${operation}.shape`]),
  ]),
  exchange('list-wrapped', 'List answers an object that holds the array.', ['list.shape']),
  exchange('show-wrapped', 'Show answers an object that holds the role.', ['show.shape'], {
    shape: { show: (role) => ({ role }) },
  }),
  exchange('show-answers-array', 'Show answers an array of one role.', ['show.shape'], {
    shape: { show: (role) => [role] },
  }),
  exchange('create-answers-nothing', 'Create answers without a body.', ['create.shape']),
  exchange('create-answers-id-alone', 'Create answers the id alone.', ['create.shape'], {
    shape: { create: without('name', 'description', 'enabled', 'members_count', 'permissions') },
  }),
  exchange('update-answers-nothing', 'Update answers an empty object.', ['update.shape'], {
    shape: { update: () => ({}) },
  }),
  exchange('update-answers-sent-fields', 'Update answers the sent fields and the id instead of the whole role.', [
    'update.shape',
  ]),
  exchange(
    'update-answers-former-role',
    'Update answers the role as it was before.',
    ofFields(['name', 'description', 'enabled', 'permissions.edit_chat_tags'], 'read-back', ['update']),
  ),
  exchange('id-is-text', 'Show sends the id as text.', ['show.shape', 'list.agrees-with-show'], {
    shape: { show: withText('id') },
  }),
  exchange('count-is-text', 'Create sends members_count as text.', ['create.shape'], {
    shape: { create: withText('members_count') },
  }),
  exchange('count-is-missing', 'Update leaves members_count out.', ['update.shape'], {
    shape: { update: without('members_count') },
  }),
  exchange('enabled-is-number', 'List sends enabled as 1 or 0.', ['list.shape', 'list.agrees-with-show'], {
    shape: { list: (role) => ({ ...role, enabled: role['enabled'] === true ? 1 : 0 }) },
  }),
  exchange('enabled-is-text', 'Show sends enabled as text.', ['show.shape', 'list.agrees-with-show'], {
    shape: { show: withText('enabled') },
  }),
  exchange('flags-are-text', 'Update sends permissions that are true or false as text.', ['update.shape'], {
    shape: { update: inPermissions(eachValue((value) => (typeof value === 'boolean' ? String(value) : value))) },
  }),
  exchange(
    'empty-description-is-null',
    'An empty description is sent as null.',
    [...ruleOf(SHOWING, 'shape'), 'create.description.default'],
    {
      shape: inEveryAnswer((role) => ({
        ...role,
        description: role['description'] === '' ? null : (role['description'] ?? null),
      })),
    },
  ),
  exchange('list-lacks-permission', 'List leaves set_agent_chat_limit out.', ['list.shape', 'list.agrees-with-show'], {
    shape: { list: inPermissions(without('set_agent_chat_limit')) },
  }),
  exchange('show-lacks-permission', 'Show leaves manage_shortcuts out.', ['show.shape', 'list.agrees-with-show'], {
    shape: { show: inPermissions(without('manage_shortcuts')) },
  }),
  exchange('create-lacks-permissions', 'Create leaves the permissions out.', ['create.shape'], {
    shape: { create: without('permissions') },
  }),
  exchange(
    'none-is-missing',
    'Permissions with the value none are left out of every answer.',
    ruleOf(SHOWING, 'shape'),
    {
      shape: inEveryAnswer(
        inPermissions((permissions) =>
          Object.fromEntries(Object.entries(permissions).filter(([, value]) => value !== 'none')),
        ),
      ),
    },
  ),
  exchange('false-is-null', 'Permissions that are false are sent as null.', ruleOf(SHOWING, 'shape'), {
    shape: inEveryAnswer(inPermissions(eachValue((value) => (value === false ? null : value)))),
  }),
  sequence('list-null-after-delete', 'List shows null in place of a role that was deleted.', 3, [
    'list.shape',
    'delete.gone',
    'list.complete',
  ]),
  unusual('list-query-500', 'List crashes at a query string.', ['list.no-server-error']),
];

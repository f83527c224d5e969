import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../../model/json';
import type { Answer } from '../../shared/call';
import { exchange } from './notation';

type Spoil = (answer: Answer) => Answer;

const inDocument =
  (change: (document: JsonObject) => Json): Spoil =>
  (answer) =>
    isJsonObject(answer.body) ? { ...answer, body: change(answer.body) } : answer;
const inData = (change: (data: Json) => Json): Spoil =>
  inDocument((document) => ({ ...document, data: change(document['data'] ?? null) }));
const each = (change: (role: JsonObject) => Json): Spoil =>
  inData((data) => {
    const changeOne = (role: Json): Json => (isJsonObject(role) ? change(role) : role);
    return isJsonArray(data) ? data.map(changeOne) : changeOne(data);
  });
const attribute = (name: string, change: (value: Json) => Json): Spoil =>
  each((role) => {
    const attributes = isJsonObject(role['attributes']) ? role['attributes'] : {};
    return { ...role, attributes: { ...attributes, [name]: change(attributes[name] ?? null) } };
  });
const without = (key: string): Spoil =>
  each((role) => Object.fromEntries(Object.entries(role).filter(([name]) => name !== key)));
const toStatus =
  (code: number): Spoil =>
  (answer) => ({ ...answer, status: code });
const bare =
  (code: number): Spoil =>
  () => ({ status: code });
const inArray: Spoil = inData((data) => [data]);

const withMediaType =
  (mediaType: string): Spoil =>
  (answer) => ({ ...answer, mediaType });

/** Faults of what an answer looks like; the work behind it is done right. Each name begins with its operation. */
export const answerFaults = [
  exchange('create-data-missing', 'create answers the role without data around it.', ['create.shape'], {
    answer: { create: inDocument((document) => document['data'] ?? null) },
  }),
  exchange('create-data-empty', 'create answers an empty array.', ['create.shape'], {
    answer: { create: inData(() => []) },
  }),
  exchange('create-id-number', 'create answers a number as id.', ['create.shape'], {
    answer: { create: each((role) => ({ ...role, id: 4711 })) },
  }),
  exchange(
    'create-id-other',
    'create answers an id that the role does not have.',
    ['list.complete', 'show.status', 'create.shape', 'create.name.read-back'],
    {
      answer: {
        create: each((role) => ({
          ...role,
          id: String(role['id']).replace(/.$/, (last) => (last === '0' ? '1' : '0')),
        })),
      },
    },
  ),
  exchange(
    'create-role-type-unknown',
    'create answers the role_type user.',
    ['create.shape', 'create.role_type.of-created'],
    { answer: { create: attribute('role_type', () => 'user') } },
  ),
  exchange(
    'create-status-400',
    'create does its work and answers 400.',
    ['create.status', 'create.refusal', 'create.name.accepted'],
    { answer: { create: toStatus(400) } },
  ),
  exchange('create-errors-beside-data', 'create answers 201 with data and errors.', ['create.errors'], {
    answer: {
      create: inDocument((document) => ({ ...document, errors: [{ status: '422', title: 'Invalid attribute' }] })),
    },
  }),
  exchange('list-type-wrong', 'list answers the type roles.', ['list.shape'], {
    answer: { list: each((role) => ({ ...role, type: 'roles' })) },
  }),
  exchange('list-type-missing', 'list answers roles without a type.', ['list.shape'], {
    answer: { list: without('type') },
  }),
  exchange('list-text-plain', 'list answers text/plain.', ['list.shape'], {
    answer: { list: withMediaType('text/plain') },
  }),
  exchange('list-object', 'list answers an object of roles by id.', ['list.shape'], {
    answer: {
      list: inData((data) =>
        Object.fromEntries(
          (Array.isArray(data) ? (data as readonly JsonObject[]) : []).map((role) => [String(role['id']), role]),
        ),
      ),
    },
  }),
  exchange('list-default-text', 'list answers default as text.', ['list.shape', 'list.agrees-with-show'], {
    answer: { list: attribute('default', String) },
  }),
  exchange('list-discarded-at-false', 'list answers discarded_at false.', ['list.shape'], {
    answer: { list: attribute('discarded_at', (time) => time ?? false) },
  }),
  exchange('list-broken-json', 'list answers JSON with its end missing.', ['list.shape'], {
    answer: { list: (answer) => ({ ...answer, text: JSON.stringify(answer.body).slice(0, -2) }) },
  }),
  exchange('list-status-500', 'list answers 500 and the roles.', ['list.status', 'list.no-server-error'], {
    answer: { list: toStatus(500) },
  }),
  exchange('show-type-wrong', 'show answers the type Role.', ['show.shape'], {
    answer: { show: each((role) => ({ ...role, type: 'Role' })) },
  }),
  exchange('show-id-missing', 'show answers no id.', ['show.shape'], { answer: { show: without('id') } }),
  exchange('show-array', 'show answers an array of one role.', ['show.shape'], { answer: { show: inArray } }),
  exchange('show-redirects', 'show redirects to another address.', ['show.status'], {
    answer: { show: (answer) => ({ ...bare(302)(answer), headers: { location: '/api/v2/roles' } }) },
  }),
  exchange('show-rights-array', 'show answers empty rights as an array.', ['show.shape', 'list.agrees-with-show'], {
    answer: {
      show: attribute('rights', (rights) => (isJsonObject(rights) && Object.keys(rights).length === 0 ? [] : rights)),
    },
  }),
  exchange('show-scope-upper', 'show answers scopes in capitals.', ['show.shape', 'list.agrees-with-show'], {
    answer: { show: attribute('scope', (scope) => String(scope).toUpperCase()) },
  }),
  exchange('update-text-html', 'update answers text/html.', ['update.shape'], {
    answer: { update: withMediaType('text/html; charset=utf-8') },
  }),
  exchange('update-array', 'update answers an array of one role.', ['update.shape'], { answer: { update: inArray } }),
  exchange('update-empty', 'update answers 200 without a body.', ['update.shape'], { answer: { update: bare(200) } }),
  exchange(
    'update-status-404',
    'update does its work and answers 404.',
    ['update.status', 'update.refusal', 'update.name.accepted'],
    { answer: { update: toStatus(404) } },
  ),
  exchange('update-name-null-answered', 'update answers the name null.', ['update.shape', 'update.name.read-back'], {
    answer: { update: attribute('name', () => null) },
  }),
  exchange('delete-no-content', 'delete answers 204 without a body.', ['delete.shape'], {
    answer: { delete: bare(204) },
  }),
  exchange('delete-array', 'delete answers an array of one role.', ['delete.shape'], { answer: { delete: inArray } }),
  exchange('delete-data-null', 'delete answers data null.', ['delete.shape'], {
    answer: { delete: inData(() => null) },
  }),
  exchange(
    'delete-status-409',
    'delete does its work and answers 409.',
    ['delete.status', 'delete.refusal', 'delete.unused'],
    { answer: { delete: toStatus(409) } },
  ),
  exchange(
    'create-200-errors',
    'what create refuses is answered 200 with an errors document.',
    ['create.shape', 'create.name.max-length', 'create.name.required', 'create.malformed', 'create.refusal'],
    { refused: { create: toStatus(200) } },
  ),
  exchange(
    'update-200-errors',
    'what update refuses is answered 200 with an errors document.',
    [
      'update.shape',
      'update.name.max-length',
      'update.malformed',
      'update.id.unknown',
      'default.last-refused',
      'update.refusal',
    ],
    { refused: { update: toStatus(200) } },
  ),
  exchange(
    'delete-200-errors',
    'what delete refuses is answered 200 with an errors document.',
    ['delete.shape', 'delete.id.unknown', 'delete.twice', 'delete.refusal'],
    { refused: { delete: toStatus(200) } },
  ),
  exchange(
    'show-200-errors',
    'show answers 200 with an errors document for an unknown id.',
    ['show.shape', 'show.id.unknown', 'show.id.malformed-status'],
    { refused: { show: (answer, reason) => (reason === 'malformed-id' ? answer : { ...answer, status: 200 }) } },
  ),
  exchange('create-errors-plain', 'what create refuses is answered in plain text.', ['create.errors'], {
    refused: { create: (answer) => ({ ...answer, mediaType: 'text/plain', text: 'Bad request' }) },
  }),
  exchange(
    'update-errors-object',
    'what update refuses is answered with errors that are no array.',
    ['update.errors'],
    { refused: { update: inDocument((document) => ({ errors: (document['errors'] as readonly Json[])[0] ?? {} })) } },
  ),
];

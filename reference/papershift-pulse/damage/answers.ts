import type { Json, JsonObject } from '../../../model/json';
import { isJsonArray, isJsonObject } from '../../../model/json';
import type { Answer, Call } from '../http/call';
import type { FaultOf } from '../faults';
import { isWellFormed } from '../rules/findRole';
import type { Service } from '../world';

type Spoil = (answer: Answer) => Answer;
type OfRefusals =
  | 'create-200-errors'
  | 'update-200-errors'
  | 'delete-200-errors'
  | 'show-200-errors'
  | 'create-errors-plain'
  | 'update-errors-object';
type OfAnswers = Exclude<FaultOf<'answers'>, OfRefusals>;

const inDocument =
  (change: (document: JsonObject) => Json): Spoil =>
  (answer) =>
    isJsonObject(answer.document) ? { ...answer, document: change(answer.document) } : answer;
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
const header =
  (name: string, value: string): Spoil =>
  (answer) => ({ ...answer, headers: { ...answer.headers, [name]: value } });
const status =
  (code: number): Spoil =>
  (answer) => ({ ...answer, status: code });
const bare =
  (code: number): Spoil =>
  () => ({ status: code, headers: {} });
const inArray: Spoil = inData((data) => [data]);

const spoils: Readonly<Record<OfAnswers, Spoil>> = {
  'create-data-missing': inDocument((document) => document['data'] ?? null),
  'create-data-empty': inData(() => []),
  'create-id-number': each((role) => ({ ...role, id: 4711 })),
  'create-id-other': each((role) => ({
    ...role,
    id: String(role['id']).replace(/.$/, (last) => (last === '0' ? '1' : '0')),
  })),
  'create-role-type-unknown': attribute('role_type', () => 'user'),
  'create-status-400': status(400),
  'create-errors-beside-data': inDocument((document) => ({
    ...document,
    errors: [{ status: '422', title: 'Invalid attribute' }],
  })),
  'list-type-wrong': each((role) => ({ ...role, type: 'roles' })),
  'list-type-missing': without('type'),
  'list-text-plain': header('content-type', 'text/plain'),
  'list-object': inData((data) =>
    Object.fromEntries(
      (Array.isArray(data) ? (data as readonly JsonObject[]) : []).map((role) => [String(role['id']), role]),
    ),
  ),
  'list-default-text': attribute('default', String),
  'list-discarded-at-false': attribute('discarded_at', (time) => time ?? false),
  'list-broken-json': (answer) => ({ ...answer, text: JSON.stringify(answer.document).slice(0, -2) }),
  'list-status-500': status(500),
  'show-type-wrong': each((role) => ({ ...role, type: 'Role' })),
  'show-id-missing': without('id'),
  'show-array': inArray,
  'show-redirects': (answer) => ({ ...bare(302)(answer), headers: { location: '/api/v2/roles' } }),
  'show-rights-array': attribute('rights', (rights) =>
    isJsonObject(rights) && Object.keys(rights).length === 0 ? [] : rights,
  ),
  'show-scope-upper': attribute('scope', (scope) => String(scope).toUpperCase()),
  'update-text-html': header('content-type', 'text/html; charset=utf-8'),
  'update-array': inArray,
  'update-empty': bare(200),
  'update-status-404': status(404),
  'update-name-null-answered': attribute('name', () => null),
  'delete-no-content': bare(204),
  'delete-array': inArray,
  'delete-data-null': inData(() => null),
  'delete-status-409': status(409),
};

/** What was done, as faults answer it. */
export function spoiltAnswer({ fault }: Service, { operation }: Call, answer: Answer): Answer {
  const found = (Object.keys(spoils) as OfAnswers[]).find((name) => name.startsWith(`${operation}-`) && fault(name));
  return found === undefined || answer.status >= 300 ? answer : spoils[found](answer);
}

/** What was refused, as faults answer it. */
export function spoiltRefusal({ fault }: Service, { operation, id }: Call, answer: Answer): Answer {
  if (answer.status >= 500) return answer;
  if ((operation === 'create' || operation === 'update' || operation === 'delete') && fault(`${operation}-200-errors`))
    return status(200)(answer);
  if (operation === 'show' && isWellFormed(id) && fault('show-200-errors')) return status(200)(answer);
  if (operation === 'create' && fault('create-errors-plain'))
    return { ...header('content-type', 'text/plain')(answer), text: 'Bad request' };
  return operation === 'update' && fault('update-errors-object')
    ? inDocument((document) => ({ errors: (document['errors'] as readonly Json[])[0] ?? {} }))(answer)
    : answer;
}

import type { Json, JsonObject } from '../../../model/json';
import { ruleOf } from '../../shared/faults';
import { exchange, sequence } from './notation';

const without =
  (key: string) =>
  (object: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));

const asText =
  (key: string) =>
  (object: JsonObject): JsonObject => ({ ...object, [key]: String(object[key]) });

const firstHundred = (text: Json = ''): Json => (typeof text === 'string' ? text.slice(0, 100) : text);

/** The shape of answers, and what the views leave out. */
export const answerFaults = [
  exchange('list-bare', 'The list comes without its envelope.', ['list.shape'], { list: ({ roles = [] }) => roles }),
  exchange('list-object', 'The list is an object by id.', ['list.shape'], {
    list: ({ roles }) => ({
      roles: Object.fromEntries((roles as readonly JsonObject[]).map((role) => [String(role['roleId']), role])),
    }),
  }),
  exchange('list-user-count-missing', 'The list leaves out userCount.', ['list.shape'], { row: without('userCount') }),
  exchange('list-user-count-text', 'The list shows userCount as text.', ['list.shape'], { row: asText('userCount') }),
  exchange('list-role-id-text', 'The list shows roleId as text.', ['list.shape', 'list.agrees-with-show'], {
    row: asText('roleId'),
  }),
  exchange('list-in-use-number', 'The list shows inUse as 0 or 1.', ['list.shape', 'list.agrees-with-show'], {
    row: (row) => ({ ...row, inUse: Number(row['inUse']) }),
  }),
  exchange(
    'list-description-missing',
    'The list leaves out descriptions.',
    ['list.shape', 'create.description.read-back'],
    { row: without('description') },
  ),
  exchange('list-media-type', 'The list is sent as plain text.', ['list.shape']),
  sequence('list-first-page', 'The list ends after its fifth role.', 2, ['list.complete'], {
    listed: (roles) => roles.slice(0, 5),
  }),
  sequence('list-newest-missing', 'The list leaves out the newest role of several.', 2, ['list.complete'], {
    listed: (roles) => (roles.length > 3 ? roles.slice(0, -1) : roles),
  }),
  sequence('list-unused-missing', 'The list leaves out roles that nobody holds.', 2, ['list.complete'], {
    listed: (roles) => roles.filter(({ userCount }) => userCount > 0),
  }),
  sequence('list-updated-missing', 'The list leaves out roles that were renamed.', 3, ['list.complete'], {
    listed: (roles) => roles.filter(({ name, original }) => name === original.name),
  }),
  exchange('list-twice', 'The list holds its last role twice.', ['list.ids-unique'], {
    listed: (roles) => [...roles, ...roles.slice(-1)],
  }),
  sequence(
    'list-description-stale',
    'The list shows the description that a role was created with.',
    3,
    ['list.agrees-with-show', 'update.description.read-back', 'update-many.description.read-back'],
    { row: (row, { original }) => ({ ...row, description: original.description }) },
  ),
  sequence(
    'list-name-stale',
    'The list shows the name that a role was created with.',
    3,
    ['list.agrees-with-show', 'update.name.read-back', 'update-many.name.read-back'],
    { row: (row, { original }) => ({ ...row, name: original.name }) },
  ),
  sequence(
    'list-description-cut',
    'The list shows the first hundred characters of a description.',
    2,
    [
      'list.agrees-with-show',
      'create.description.read-back',
      'update.description.read-back',
      'update-many.description.read-back',
    ],
    { row: (row) => ({ ...row, description: firstHundred(row['description']) }) },
  ),
  sequence(
    'show-name-stale',
    'The single view shows the name that a role was created with.',
    3,
    ['list.agrees-with-show', 'update.name.read-back', 'update-many.name.read-back'],
    { detail: (role, { original }) => ({ ...role, name: original.name }) },
  ),
  exchange(
    'show-settings-missing',
    'The single view leaves out the settings.',
    ['show.shape', 'create.settings.read-back'],
    { detail: without('settings') },
  ),
  exchange(
    'show-settings-names',
    'The single view shows the names of the enabled settings.',
    ['show.shape', 'create.settings.read-back'],
    { settings: (settings) => settings.flatMap(([key, value]) => (value === true ? [key] : [])) },
  ),
  exchange('show-role-id-text', 'The single view shows roleId as text.', ['show.shape', 'list.agrees-with-show'], {
    detail: asText('roleId'),
  }),
  exchange('show-wrapped', 'The single view comes in an envelope.', ['show.shape']),
  exchange('show-in-array', 'The single view comes as an array of one.', ['show.shape']),
  sequence(
    'show-description-missing',
    'The single view leaves out an empty description.',
    2,
    ['show.shape', 'list.agrees-with-show'],
    { detail: (role) => (role['description'] === '' ? without('description')(role) : role) },
  ),
  exchange('show-media-type', 'The single view is sent as HTML.', ['show.shape']),
  exchange('create-answers-object', 'A single new role is answered without its array.', ['create.shape']),
  exchange('create-answers-envelope', 'New roles are answered in an envelope.', ['create.shape']),
  exchange(
    'create-answers-first',
    'Of several new roles only the first is answered.',
    ['create.shape', 'create.name.read-back', 'create.every-element'],
    { newRows: (rows) => rows.slice(0, 1) },
  ),
  exchange(
    'create-answers-nothing',
    'New roles are answered with an empty array.',
    ['create.shape', 'create.status', 'create.name.read-back'],
    { newRows: () => [] },
  ),
  exchange('create-answers-without-id', 'New roles are answered without roleId.', ['create.shape'], {
    newRow: without('roleId'),
  }),
  exchange('create-answers-id-text', 'New roles are answered with roleId as text.', ['create.shape'], {
    newRow: asText('roleId'),
  }),
  exchange('create-answers-without-count', 'New roles are answered without userCount.', ['create.shape'], {
    newRow: without('userCount'),
  }),
  sequence(
    'create-answers-crossed-ids',
    "The answer gives two new roles each other's id.",
    2,
    ['create.name.read-back', 'create.roleId.read-back', 'list.complete'],
    {
      newRows: (rows) => rows.map((row, index) => ({ ...row, roleId: rows[rows.length - 1 - index]?.['roleId'] ?? 0 })),
    },
  ),
  sequence(
    'create-answers-wrong-id',
    'The answer gives a new role an id that it does not have.',
    2,
    ['list.complete', 'create.name.read-back', 'create.roleId.read-back'],
    { newRow: (row) => ({ ...row, roleId: Number(row['roleId']) + 5000 }) },
  ),
  exchange(
    'create-answers-no-description',
    'The answer of create shows an empty description.',
    ['create.description.read-back'],
    { newRow: (row) => ({ ...row, description: '' }) },
  ),
  exchange('create-media-type', 'New roles are answered as plain text.', ['create.shape']),
  exchange('update-answers-role', 'A single update is answered with the role.', ['update.shape']),
  exchange('update-answers-nothing', 'A single update is answered without a body.', ['update.shape']),
  exchange('update-many-answers-message', 'A bulk update is answered with a message in place of the status.', [
    'update-many.shape',
  ]),
  exchange('delete-answers-nothing', 'A delete is answered without a body.', ['delete.shape']),
  exchange('delete-answers-deleted', 'A delete is answered with another status text.', ['delete.shape']),
  exchange(
    'answers-cut',
    'The last character of every list and single view is missing.',
    ruleOf(['list', 'show'], 'shape'),
  ),
];

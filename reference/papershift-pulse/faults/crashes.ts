import { isJsonObject, type Json } from '../../../model/json';
import { isWellFormed } from '../rules/uuid';
import { isLive } from '../store/store';
import type { Sent } from './hooks';
import { exchange, sequence, unusual } from './notation';

const groupsOf = ({ sent }: Sent): readonly [string, Json][] =>
  isJsonObject(sent['rights']) ? Object.entries(sent['rights']) : [];
const rightsOf = (request: Sent): readonly [string, Json][] =>
  groupsOf(request).flatMap(([, keys]) => (isJsonObject(keys) ? Object.entries(keys) : []));
const isUnknown = ({ id, store }: Sent): boolean => isWellFormed(id) && store.find(id) === undefined;
const isMalformed = ({ id }: Sent): boolean => !isWellFormed(id);
const isOtherMedia = ({ call: { contentType } }: Sent): boolean =>
  !/^application\/vnd\.api\+json/i.test(contentType ?? '');
const hasAstral = ({ name }: Sent): boolean => /[\u{10000}-\u{10FFFF}]/u.test(name);
const isBroken = ({ text, body }: Sent): boolean => text !== '' && body === undefined;
const filter = ({ call: { query } }: Sent): string | null => query.get('filter[name]');

const create = ['create.no-server-error'];
const update = ['update.no-server-error'];

// Faults that answer a client's mistake, or odd text, with a server error. Each name begins with its operation.

/** Crashes of create. */
export const createCrashes = [
  exchange('create-500-malformed-json', 'create answers 500 to malformed JSON.', [...create, 'create.malformed'], {
    crashes: { create: isBroken },
  }),
  exchange('create-500-no-body', 'create answers 500 without a body.', [...create, 'create.malformed'], {
    crashes: { create: ({ text }) => text === '' },
  }),
  exchange('create-500-data-null', 'create answers 500 to data null.', [...create, 'create.malformed'], {
    crashes: { create: ({ data }) => data === null },
  }),
  exchange('create-500-no-attributes', 'create answers 500 without attributes.', [...create, 'create.malformed'], {
    crashes: { create: ({ data, attributes }) => isJsonObject(data) && attributes === undefined },
  }),
  exchange(
    'create-500-attributes-text',
    'create answers 500 to attributes that are text.',
    [...create, 'create.malformed'],
    { crashes: { create: ({ attributes }) => typeof attributes === 'string' } },
  ),
  exchange('create-500-wrong-type', 'create answers 500 to another type.', [...create, 'create.malformed'], {
    crashes: { create: ({ data }) => isJsonObject(data) && data['type'] !== 'role' },
  }),
  exchange('create-500-media-type', 'create answers 500 to another media type.', [...create, 'create.media-type'], {
    crashes: { create: isOtherMedia },
  }),
  exchange(
    'create-500-name-object',
    'create answers 500 to a name that is an object.',
    [...create, 'create.name.type'],
    { crashes: { create: ({ sent }) => isJsonObject(sent['name']) } },
  ),
  exchange('create-500-name-missing', 'create answers 500 without a name.', [...create, 'create.name.required'], {
    crashes: { create: ({ attributes, sent }) => isJsonObject(attributes) && sent['name'] === undefined },
  }),
  exchange(
    'create-500-name-long',
    'create answers 500 to a name of more than 255 characters.',
    [...create, 'create.name.max-length'],
    { crashes: { create: ({ name }) => [...name].length > 255 } },
  ),
  exchange('create-500-rights-null', 'create answers 500 to rights that are null.', [...create, 'create.rights.type'], {
    crashes: { create: ({ sent }) => sent['rights'] === null },
  }),
  exchange(
    'create-500-group-null',
    'create answers 500 to a group of rights that is null.',
    [...create, 'create.rights.type'],
    { crashes: { create: (request) => groupsOf(request).some(([, keys]) => keys === null) } },
  ),
  exchange(
    'create-500-unknown-key',
    'create answers 500 to a right that does not exist.',
    [...create, 'create.rights.keys'],
    {
      crashes: {
        create: (request) =>
          rightsOf(request).some(([key]) => !['create', 'read', 'update', 'delete', 'manage'].includes(key)),
      },
    },
  ),
  exchange(
    'create-500-default-text',
    'create answers 500 to a default that is text.',
    [...create, 'create.default.type'],
    { crashes: { create: ({ sent }) => typeof sent['default'] === 'string' } },
  ),
  exchange(
    'create-500-scope-unknown',
    'create answers 500 to a scope that does not exist.',
    [...create, 'create.scope.enum-refused'],
    {
      crashes: {
        create: ({ sent }) => typeof sent['scope'] === 'string' && !['account', 'team', 'chat'].includes(sent['scope']),
      },
    },
  ),
  exchange(
    'create-500-account-id',
    'create answers 500 to an account_id.',
    [...create, 'create.account_id.read-only'],
    { crashes: { create: ({ sent }) => sent['account_id'] !== undefined } },
  ),
  unusual('create-500-emoji', 'create answers 500 to a name with astral characters.', create, {
    crashes: { create: hasAstral },
  }),
  unusual('create-500-nul', 'create answers 500 to a name with NUL.', create, {
    crashes: { create: ({ name }) => name.includes('\0') },
  }),
  unusual('create-500-backslash', 'create answers 500 to a backslash in a name.', [...create, 'create.name.accepted'], {
    crashes: { create: ({ name }) => name.includes('\\') },
  }),
  unusual('create-500-proto-group', 'create answers 500 to a group of rights called __proto__.', create, {
    crashes: { create: (request) => groupsOf(request).some(([group]) => group === '__proto__') },
  }),
  unusual('create-500-deep', 'create answers 500 to deeply nested values.', create, {
    crashes: { create: ({ text }) => /[[{]{30}|(\{"[^"]*":){30}/.test(text) },
  }),
  unusual('create-500-big-number', 'create answers 500 to numbers beyond 64 bits.', create, {
    crashes: { create: ({ text }) => /[:[,]\s*-?\d{19,}|\de\+?\d{2,}/i.test(text.replace(/"(\\.|[^"\\])*"/g, '""')) },
  }),
];

/** Crashes of update. */
export const updateCrashes = [
  exchange('update-500-malformed-json', 'update answers 500 to malformed JSON.', [...update, 'update.malformed'], {
    crashes: { update: isBroken },
  }),
  exchange('update-500-no-body', 'update answers 500 without a body.', [...update, 'update.malformed'], {
    crashes: { update: ({ text }) => text === '' },
  }),
  exchange('update-500-null-body', 'update answers 500 to a body that is null.', [...update, 'update.malformed'], {
    crashes: { update: ({ body }) => body === null },
  }),
  exchange('update-500-data-array', 'update answers 500 to data that is an array.', [...update, 'update.malformed'], {
    crashes: { update: ({ data }) => Array.isArray(data) },
  }),
  exchange(
    'update-500-attributes-array',
    'update answers 500 to attributes that are an array.',
    [...update, 'update.malformed'],
    { crashes: { update: ({ attributes }) => Array.isArray(attributes) } },
  ),
  exchange('update-501-media-type', 'update answers 501 to another media type.', [...update, 'update.media-type'], {
    crashes: { update: isOtherMedia },
    crashesAs: { status: 501 },
  }),
  exchange(
    'update-500-name-number',
    'update answers 500 to a name that is a number.',
    [...update, 'update.name.type'],
    { crashes: { update: ({ sent }) => typeof sent['name'] === 'number' } },
  ),
  exchange('update-500-name-null', 'update answers 500 to a name that is null.', [...update, 'update.name.not-null'], {
    crashes: { update: ({ sent }) => sent['name'] === null },
  }),
  exchange('update-500-name-empty', 'update answers 500 to an empty name.', [...update, 'update.name.min-length'], {
    crashes: { update: ({ sent }) => sent['name'] === '' },
  }),
  exchange(
    'update-500-name-long',
    'update answers 500 to a name of more than 50 characters.',
    [...update, 'update.name.max-length'],
    { crashes: { update: ({ name }) => [...name].length > 50 } },
  ),
  exchange(
    'update-500-rights-array',
    'update answers 500 to rights that are an array.',
    [...update, 'update.rights.type'],
    { crashes: { update: ({ sent }) => Array.isArray(sent['rights']) } },
  ),
  exchange(
    'update-500-right-object',
    'update answers 500 to a right that is an object.',
    [...update, 'update.rights.type'],
    { crashes: { update: (request) => rightsOf(request).some(([, value]) => isJsonObject(value)) } },
  ),
  exchange(
    'update-500-default-null',
    'update answers 500 to a default that is null.',
    [...update, 'update.default.type'],
    { crashes: { update: ({ sent }) => sent['default'] === null } },
  ),
  exchange('update-500-scope', 'update answers 500 to any scope.', [...update, 'update.scope.create-only'], {
    crashes: { update: ({ sent }) => sent['scope'] !== undefined },
  }),
  exchange(
    'update-500-unknown-id',
    'update answers 500 to an unknown id.',
    ['update.no-server-error', 'update.id.unknown'],
    { crashes: { update: isUnknown } },
  ),
  exchange(
    'update-500-malformed-id',
    'update answers 500 to a malformed id.',
    ['update.no-server-error', 'update.id.malformed-status'],
    { crashes: { update: isMalformed } },
  ),
  sequence('update-500-last-default', 'taking the last default away answers 500, without effect.', 3, [
    'update.no-server-error',
    'default.last-refused',
  ]),
  sequence(
    'update-500-removed',
    'updating a removed role answers 500.',
    3,
    ['update.no-server-error', 'update.id.unknown'],
    { crashes: { update: ({ id, store }) => store.all().some((role) => role.id === id && !isLive(role)) } },
  ),
  exchange(
    'update-hangs-up-null-body',
    'update drops the connection at a body that is null.',
    [...update, 'update.malformed'],
    { crashes: { update: ({ body }) => body === null }, crashesAs: { status: 0, dropped: true } },
  ),
  unusual('update-500-emoji', 'update answers 500 to a name with astral characters.', update, {
    crashes: { update: hasAstral },
  }),
  unusual('update-500-surrogate', 'update answers 500 to a name with half a surrogate pair.', update, {
    crashes: { update: ({ name }) => /\p{Cs}/u.test(name) },
  }),
  unusual('update-500-combining', 'update answers 500 to long runs of combining characters.', update, {
    crashes: { update: ({ name }) => /\p{M}{10}/u.test(name) },
  }),
  unusual('update-500-constructor-group', 'update answers 500 to a group of rights called constructor.', update, {
    crashes: { update: (request) => groupsOf(request).some(([group]) => group === 'constructor') },
  }),
  unusual('update-500-duplicate-keys', 'update answers 500 where a key comes twice.', update, {
    crashes: {
      update: ({ text }) =>
        ['name', 'default', 'rights', 'attributes', 'data', 'type'].some((key) => text.split(`"${key}":`).length > 2),
    },
  }),
];

/** Crashes of list, show and delete. */
export const otherCrashes = [
  exchange('show-500-unknown-id', 'show answers 500 to an unknown id.', ['show.no-server-error', 'show.id.unknown'], {
    crashes: { show: isUnknown },
  }),
  exchange(
    'delete-500-unknown-id',
    'delete answers 500 to an unknown id.',
    ['delete.no-server-error', 'delete.id.unknown'],
    { crashes: { delete: isUnknown } },
  ),
  exchange(
    'show-500-malformed-id',
    'show answers 500 to a malformed id.',
    ['show.no-server-error', 'show.id.malformed-status'],
    { crashes: { show: isMalformed } },
  ),
  exchange(
    'delete-500-malformed-id',
    'delete answers 500 to a malformed id.',
    ['delete.no-server-error', 'delete.id.malformed-status'],
    { crashes: { delete: isMalformed } },
  ),
  sequence('delete-500-twice', 'deleting a removed role answers 500.', 3, ['delete.no-server-error', 'delete.twice']),
  sequence('delete-500-held', 'deleting a role that users hold answers 500.', 3, [
    'delete.no-server-error',
    'delete.in-use-whole',
  ]),
  exchange(
    'list-500-filter-empty',
    'list answers 500 to an empty name filter.',
    ['list.no-server-error', 'list.name-filter'],
    { crashes: { list: (request) => filter(request) === 'eq:' } },
  ),
  unusual(
    'show-500-quote-id',
    'show answers 500 to an id with a quote.',
    ['show.no-server-error', 'show.id.malformed-status'],
    { crashes: { show: ({ id }) => id.includes("'") } },
  ),
  unusual(
    'delete-500-nul-id',
    'delete answers 500 to an id with NUL.',
    ['delete.no-server-error', 'delete.id.malformed-status'],
    { crashes: { delete: ({ id }) => id.includes('\0') } },
  ),
  unusual(
    'list-500-filter-quote',
    'list answers 500 to a quote in the name filter.',
    ['list.no-server-error', 'list.name-filter'],
    { crashes: { list: (request) => filter(request)?.includes("'") === true } },
  ),
];

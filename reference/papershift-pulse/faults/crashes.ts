import { exchange, sequence, unusual } from './notation';

const create = ['create.no-server-error'] as const;
const update = ['update.no-server-error'] as const;

// Faults that answer a client's mistake, or odd text, with a server error. Each name begins with its operation.

/** Crashes of create. */
export const createCrashes = [
  exchange('create-500-malformed-json', 'create answers 500 to malformed JSON', [...create, 'create.malformed']),
  exchange('create-500-no-body', 'create answers 500 without a body', [...create, 'create.malformed']),
  exchange('create-500-data-null', 'create answers 500 to data null', [...create, 'create.malformed']),
  exchange('create-500-no-attributes', 'create answers 500 without attributes', [...create, 'create.malformed']),
  exchange('create-500-attributes-text', 'create answers 500 to attributes that are text', [
    ...create,
    'create.malformed',
  ]),
  exchange('create-500-wrong-type', 'create answers 500 to another type', [...create, 'create.malformed']),
  exchange('create-500-media-type', 'create answers 500 to another media type', [...create, 'create.media-type']),
  exchange('create-500-name-object', 'create answers 500 to a name that is an object', [...create, 'create.name.type']),
  exchange('create-500-name-missing', 'create answers 500 without a name', [...create, 'create.name.required']),
  exchange('create-500-name-long', 'create answers 500 to a name of more than 255 characters', [
    ...create,
    'create.name.max-length',
  ]),
  exchange('create-500-rights-null', 'create answers 500 to rights that are null', [...create, 'create.rights.type']),
  exchange('create-500-group-null', 'create answers 500 to a group of rights that is null', [
    ...create,
    'create.rights.type',
  ]),
  exchange('create-500-unknown-key', 'create answers 500 to a right that does not exist', [
    ...create,
    'create.rights.keys',
  ]),
  exchange('create-500-default-text', 'create answers 500 to a default that is text', [
    ...create,
    'create.default.type',
  ]),
  exchange('create-500-scope-unknown', 'create answers 500 to a scope that does not exist', [
    ...create,
    'create.scope.enum-refused',
  ]),
  exchange('create-500-account-id', 'create answers 500 to an account_id', [...create, 'create.account_id.read-only']),
  unusual('create-500-emoji', 'create answers 500 to a name with astral characters', create),
  unusual('create-500-nul', 'create answers 500 to a name with NUL', create),
  unusual('create-500-backslash', 'create answers 500 to a backslash in a name', [...create, 'create.name.accepted']),
  unusual('create-500-proto-group', 'create answers 500 to a group of rights called __proto__', create),
  unusual('create-500-deep', 'create answers 500 to deeply nested values', create),
  unusual('create-500-big-number', 'create answers 500 to numbers beyond 64 bits', create),
] as const;

/** Crashes of update. */
export const updateCrashes = [
  exchange('update-500-malformed-json', 'update answers 500 to malformed JSON', [...update, 'update.malformed']),
  exchange('update-500-no-body', 'update answers 500 without a body', [...update, 'update.malformed']),
  exchange('update-500-null-body', 'update answers 500 to a body that is null', [...update, 'update.malformed']),
  exchange('update-500-data-array', 'update answers 500 to data that is an array', [...update, 'update.malformed']),
  exchange('update-500-attributes-array', 'update answers 500 to attributes that are an array', [
    ...update,
    'update.malformed',
  ]),
  exchange('update-501-media-type', 'update answers 501 to another media type', [...update, 'update.media-type']),
  exchange('update-500-name-number', 'update answers 500 to a name that is a number', [...update, 'update.name.type']),
  exchange('update-500-name-null', 'update answers 500 to a name that is null', [...update, 'update.name.not-null']),
  exchange('update-500-name-empty', 'update answers 500 to an empty name', [...update, 'update.name.min-length']),
  exchange('update-500-name-long', 'update answers 500 to a name of more than 50 characters', [
    ...update,
    'update.name.max-length',
  ]),
  exchange('update-500-rights-array', 'update answers 500 to rights that are an array', [
    ...update,
    'update.rights.type',
  ]),
  exchange('update-500-right-object', 'update answers 500 to a right that is an object', [
    ...update,
    'update.rights.type',
  ]),
  exchange('update-500-default-null', 'update answers 500 to a default that is null', [
    ...update,
    'update.default.type',
  ]),
  exchange('update-500-scope', 'update answers 500 to any scope', [...update, 'update.scope.create-only']),
  exchange('update-500-unknown-id', 'update answers 500 to an unknown id', [
    'update.no-server-error',
    'update.id.unknown',
  ]),
  exchange('update-500-malformed-id', 'update answers 500 to a malformed id', [
    'update.no-server-error',
    'update.id.malformed-status',
  ]),
  sequence('update-500-last-default', 3, 'taking the last default away answers 500, without effect', [
    'update.no-server-error',
    'default.last-refused',
  ]),
  sequence('update-500-removed', 3, 'updating a removed role answers 500', [
    'update.no-server-error',
    'update.id.unknown',
  ]),
  exchange('update-hangs-up-null-body', 'update drops the connection at a body that is null', [
    ...update,
    'update.malformed',
  ]),
  unusual('update-500-emoji', 'update answers 500 to a name with astral characters', update),
  unusual('update-500-surrogate', 'update answers 500 to a name with half a surrogate pair', update),
  unusual('update-500-combining', 'update answers 500 to long runs of combining characters', update),
  unusual('update-500-constructor-group', 'update answers 500 to a group of rights called constructor', update),
  unusual('update-500-duplicate-keys', 'update answers 500 where a key comes twice', update),
] as const;

/** Crashes of list, show and delete. */
export const otherCrashes = [
  exchange('show-500-unknown-id', 'show answers 500 to an unknown id', ['show.no-server-error', 'show.id.unknown']),
  exchange('delete-500-unknown-id', 'delete answers 500 to an unknown id', [
    'delete.no-server-error',
    'delete.id.unknown',
  ]),
  exchange('show-500-malformed-id', 'show answers 500 to a malformed id', [
    'show.no-server-error',
    'show.id.malformed-status',
  ]),
  exchange('delete-500-malformed-id', 'delete answers 500 to a malformed id', [
    'delete.no-server-error',
    'delete.id.malformed-status',
  ]),
  sequence('delete-500-twice', 3, 'deleting a removed role answers 500', ['delete.no-server-error', 'delete.twice']),
  sequence('delete-500-held', 3, 'deleting a role that users hold answers 500', [
    'delete.no-server-error',
    'delete.in-use-whole',
  ]),
  exchange('list-500-filter-empty', 'list answers 500 to an empty name filter', [
    'list.no-server-error',
    'list.name-filter',
  ]),
  unusual('show-500-quote-id', 'show answers 500 to an id with a quote', [
    'show.no-server-error',
    'show.id.malformed-status',
  ]),
  unusual('delete-500-nul-id', 'delete answers 500 to an id with NUL', [
    'delete.no-server-error',
    'delete.id.malformed-status',
  ]),
  unusual('list-500-filter-quote', 'list answers 500 to a quote in the name filter', [
    'list.no-server-error',
    'list.name-filter',
  ]),
] as const;

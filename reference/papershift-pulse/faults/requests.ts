import { isTooLong } from '../rules/longest';
import { isSystem } from '../store/store';
import { exchange, sequence } from './notation';

/** Faults in taking a request: its media type, its shape, its method, its id, and what a refusal leaves behind. */
export const requestFaults = [
  exchange('create-media-ignored', 'create takes a body of any media type.', ['create.media-type']),
  exchange('update-media-ignored', 'update takes a body of any media type.', ['update.media-type']),
  exchange('create-media-parameter-ignored', 'create takes any parameter of the media type.', ['create.media-type']),
  exchange('update-media-parameter-ignored', 'update takes any parameter of the media type.', ['update.media-type']),
  exchange('create-type-ignored', 'create does not look at the type.', ['create.type.constant', 'create.malformed']),
  exchange('update-type-ignored', 'update does not look at the type.', ['update.type.constant', 'update.malformed']),
  exchange('create-array-taken', 'create takes an array of one resource.', ['create.malformed']),
  exchange('create-flat-taken', 'create takes attributes without data around them.', ['create.malformed']),
  exchange('update-nothing-taken', 'update answers 200 to a body without data.', ['update.malformed']),
  exchange('update-malformed-taken', 'update answers 200 to malformed JSON.', ['update.malformed']),
  exchange('create-malformed-effect', 'create refuses malformed JSON and makes a role called "Untitled".', [
    'create.malformed',
    'create.refusal',
  ]),
  exchange('create-refused-saved', 'create refuses a name that is too long and makes the role.', [
    'create.refusal',
    'create.name.max-length',
  ]),
  exchange('create-refused-scope-saved', 'create refuses an unknown scope and makes the role account-scoped.', [
    'create.refusal',
    'create.scope.enum-refused',
  ]),
  sequence('update-held-refused', 'update refuses a role that users hold.', 3, ['update.held']),
  sequence(
    'update-refused-name-saved',
    'update refuses a name that is too long and stores it.',
    2,
    ['update.refusal', 'update.name.max-length'],
    { savedDespite: ({ sent: { name } }) => (name !== undefined && isTooLong(name) ? { name } : {}) },
  ),
  sequence(
    'update-refused-others-saved',
    'an update refused for one attribute stores the others.',
    2,
    ['update.refusal'],
    {
      savedDespite: ({ role, sent: { name } }) =>
        typeof name === 'string' && name !== '' && !isTooLong(name) && !isSystem(role) ? { name } : {},
    },
  ),
  sequence('update-refused-others-name', 'a refused update renames the role created last.', 3, [
    'update.refusal',
    'update.isolation',
  ]),
  exchange('show-unknown-first', 'show answers the first role for an id that is unknown or malformed.', [
    'show.id.unknown',
    'show.id.malformed',
    'show.id.malformed-status',
  ]),
  exchange('update-unknown-creates', 'update of an unknown id creates a role.', [
    'update.id.unknown',
    'update.id.malformed-status',
    'update.shape',
  ]),
  exchange('delete-unknown-accepted', 'delete of an unknown id answers 200 with an empty role.', [
    'delete.id.unknown',
    'delete.shape',
  ]),
  exchange('show-unknown-422', 'show answers 422 for an unknown id.', ['show.id.unknown']),
  exchange('show-malformed-403', 'show answers 403 for a malformed id.', ['show.id.malformed-status']),
  exchange('show-id-suffix', 'show reaches a role by its id with more text after it.', [
    'show.id.malformed',
    'show.id.malformed-status',
  ]),
  exchange('update-id-suffix', 'update reaches a role by its id with more text after it.', [
    'update.id.malformed',
    'update.id.malformed-status',
  ]),
  exchange('delete-id-suffix', 'delete reaches a role by its id with more text after it.', [
    'delete.id.malformed',
    'delete.id.malformed-status',
  ]),
  exchange('show-id-prefix', 'show reaches a role by the first eight characters of its id.', [
    'show.id.malformed',
    'show.id.malformed-status',
  ]),
  exchange('methods-post-role', 'POST to a role answers 200.', ['methods.unknown']),
  exchange('methods-patch-list', 'PATCH of the list answers 500.', ['methods.unknown', 'list.no-server-error']),
  exchange('methods-delete-list', 'DELETE of the list answers 204.', ['methods.unknown']),
];

import { exchange, family, ofFields, ofOperations, sequence, unusual } from './entry';

const SHOWING = ['list', 'show', 'create', 'update'] as const;

/** Wrong statuses, media types and shapes of answers to good requests. */
export const ANSWER_FAULTS = {
  'list-answers-206': exchange('List answers 206.', 'list.status'),
  'show-answers-203': exchange('Show answers 203.', 'show.status'),
  'create-answers-200': exchange('Create answers 200.', 'create.status'),
  'update-answers-201': exchange('Update answers 201.', 'update.status'),
  'delete-answers-200': exchange('Delete answers 200 and the role that was deleted.', 'delete.status', 'delete.shape'),
  'delete-answers-202': exchange('Delete answers 202 with no content.', 'delete.status'),
  ...family(
    SHOWING,
    (operation) => `${operation}-is-html` as const,
    (operation) => exchange(`${operation} sends JSON as text/html.`, `${operation}.shape`),
  ),
  ...family(
    SHOWING,
    (operation) => `${operation}-cuts-json` as const,
    (operation) => exchange(`${operation} loses the last character of its JSON.`, `${operation}.shape`),
  ),
  'list-wrapped': exchange('List answers an object that holds the array.', 'list.shape'),
  'show-wrapped': exchange('Show answers an object that holds the role.', 'show.shape'),
  'show-answers-array': exchange('Show answers an array of one role.', 'show.shape'),
  'create-answers-nothing': exchange('Create answers without a body.', 'create.shape'),
  'create-answers-id-alone': exchange('Create answers the id alone.', 'create.shape'),
  'update-answers-nothing': exchange('Update answers an empty object.', 'update.shape'),
  'update-answers-sent-fields': exchange(
    'Update answers the sent fields and the id instead of the whole role.',
    'update.shape',
  ),
  'update-answers-former-role': exchange(
    'Update answers the role as it was before.',
    ...ofFields(['name', 'description', 'enabled', 'permissions.edit_chat_tags'], 'read-back', ['update']),
  ),
  'id-is-text': exchange('Show sends the id as text.', 'show.shape', 'list.agrees-with-show'),
  'count-is-text': exchange('Create sends members_count as text.', 'create.shape'),
  'count-is-missing': exchange('Update leaves members_count out.', 'update.shape'),
  'enabled-is-number': exchange('List sends enabled as 1 or 0.', 'list.shape', 'list.agrees-with-show'),
  'enabled-is-text': exchange('Show sends enabled as text.', 'show.shape', 'list.agrees-with-show'),
  'flags-are-text': exchange('Update sends permissions that are true or false as text.', 'update.shape'),
  'empty-description-is-null': exchange(
    'An empty description is sent as null.',
    ...ofOperations('shape', ['create', 'list', 'show', 'update']),
    'create.description.default',
  ),
  'list-lacks-permission': exchange('List leaves set_agent_chat_limit out.', 'list.shape', 'list.agrees-with-show'),
  'show-lacks-permission': exchange('Show leaves manage_shortcuts out.', 'show.shape', 'list.agrees-with-show'),
  'create-lacks-permissions': exchange('Create leaves the permissions out.', 'create.shape'),
  'none-is-missing': exchange(
    'Permissions with the value none are left out of every answer.',
    ...ofOperations('shape', ['create', 'list', 'show', 'update']),
  ),
  'false-is-null': exchange(
    'Permissions that are false are sent as null.',
    ...ofOperations('shape', ['create', 'list', 'show', 'update']),
  ),
  'list-null-after-delete': sequence(
    'List shows null in place of a role that was deleted.',
    3,
    'list.shape',
    'delete.gone',
    'list.complete',
  ),
  'list-query-500': unusual('List crashes at a query string.', 'list.no-server-error'),
};

const errorsTaken = (operation: 'show' | 'create' | 'update' | 'delete'): string[] => {
  if (operation === 'create') return ['create.name.required', 'create.malformed', 'create.media-type'];
  return [
    `${operation}.id.unknown`,
    `${operation}.id.malformed-status`,
    ...(operation === 'update' ? ['update.malformed', 'update.media-type'] : []),
  ];
};

/** Errors that do not look like errors. */
export const ERROR_FAULTS = {
  ...family(
    ['show', 'create', 'update', 'delete'],
    (operation) => `${operation}-errors-are-200` as const,
    (operation) =>
      exchange(`${operation} answers 200 with an error in the body.`, ...errorsTaken(operation), `${operation}.shape`),
  ),
  'create-errors-are-201': exchange(
    'Create answers 201 with an error in the body.',
    'create.shape',
    'create.name.required',
    'create.malformed',
  ),
};

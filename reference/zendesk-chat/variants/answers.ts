import { alternatives, variant } from './notation';

/** Whether roles that are held can be deleted, and what a delete that is refused answers. */
export const deleteVariants = [
  ...alternatives(
    variant('delete-in-use-done', 'A role with members is deleted, and its members become Agents.'),
    variant('delete-in-use-is-422', 'Deleting a role with members answers 422.', { at: { status: { 'in-use': 422 } } }),
    variant('delete-in-use-is-403', 'Deleting a role with members answers 403.', { at: { status: { 'in-use': 403 } } }),
    variant('delete-in-use-is-423', 'Deleting a role with members answers 423.', { at: { status: { 'in-use': 423 } } }),
  ),
  variant('gone-is-410', 'A deleted role answers 410.', { at: { status: { gone: 410 } } }),
  ...alternatives(
    variant('undeletable-is-405', 'Deleting a built-in role answers 405.', { at: { status: { undeletable: 405 } } }),
    variant('undeletable-is-409', 'Deleting a built-in role answers 409.', { at: { status: { undeletable: 409 } } }),
  ),
];

/** The statuses of other refusals. */
export const statusVariants = [
  ...alternatives(
    variant('invalid-is-400', 'Invalid values answer 400.', { at: { status: { invalid: 400 } } }),
    variant('invalid-is-409', 'Invalid values answer 409.', { at: { status: { invalid: 409 } } }),
  ),
  variant('missing-name-is-400', 'A create without a name answers 400.', { at: { status: { 'missing-name': 400 } } }),
  variant('malformed-is-422', 'Malformed JSON answers 422.', { at: { status: { malformed: 422 } } }),
  variant('shape-is-400', 'A body that is no object answers 400.', { at: { status: { shape: 400 } } }),
  variant('media-type-is-400', 'An unsupported media type answers 400.', { at: { status: { 'media-type': 400 } } }),
  variant('fixed-is-422', 'A change of what is fixed answers 422.', { at: { status: { fixed: 422 } } }),
  variant('limited-is-404', 'Too little right answers 404.', { at: { status: { forbidden: 404 } } }),
  variant('malformed-id-is-400', 'A malformed id answers 400.', { at: { status: { 'malformed-id': 400 } } }),
  variant('unknown-id-is-400', 'An unknown id answers 400.', { at: { status: { 'unknown-id': 400 } } }),
  variant('method-is-404', 'An unknown method answers 404.', { at: { status: { method: 404 } } }),
];

/** What answers look like. */
export const answerVariants = [
  variant('extra-fields', 'Roles show created_at and a url; permissions show one that the documents do not name.'),
  variant('extra-headers', 'Answers carry ETag, rate limits and a request id.'),
  ...alternatives(
    variant('charset-in-capitals', 'The media type is application/json;charset=UTF-8.', {
      at: { mediaType: 'application/json;charset=UTF-8' },
    }),
    variant('charset-left-out', 'The media type is application/json.', { at: { mediaType: 'application/json' } }),
  ),
  variant('json-indented', 'JSON is indented.'),
  variant('json-escaped', 'Characters outside ASCII are escaped in JSON.'),
  variant('keys-sorted', 'Keys of objects are sorted.'),
  ...alternatives(
    variant('errors-as-problem-details', 'Errors are application/problem+json.'),
    variant('errors-as-text', 'Errors are plain text.'),
    variant('errors-as-list', 'Errors hold a list.'),
    variant('errors-empty', 'Errors have no body.'),
  ),
  ...alternatives(
    variant('list-newest-first', 'List begins with the newest role.'),
    variant('list-by-name', 'List is sorted by name.'),
  ),
];

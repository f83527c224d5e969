import { JSON_API } from '../vocabulary';
import { alternatives, variant } from './notation';

/** What answers look like. */
export const answerVariants = [
  variant('create-answers-object', 'Create answers a role instead of an array of one.'),
  variant('create-200', 'Create answers 200.'),
  variant('delete-202', 'Delete answers 202, and the role.'),
  ...alternatives(
    variant('refusals-400', 'Invalid values and conflicts answer 400.', {
      at: { status: { invalid: 400, conflict: 400 } },
    }),
    variant('refusals-409', 'Invalid values answer 409.', { at: { status: { invalid: 409 } } }),
  ),
  variant('malformed-422', 'A malformed body answers 422.', { at: { status: { malformed: 422 } } }),
  variant('unknown-id-400', 'Malformed ids answer 400.', { at: { status: { 'malformed-id': 400 } } }),
  variant('limited-404', 'Too little right answers 404.', { at: { status: { limited: 404 } } }),
  variant('unknown-method-404', 'An unknown method answers 404.'),
  ...alternatives(
    variant('json-answers', 'Answers are application/json.', { at: { mediaType: 'application/json' } }),
    variant('charset-answers', 'The media type of answers has a charset.', {
      at: { mediaType: `${JSON_API}; charset=utf-8` },
    }),
  ),
  variant('extra-fields', 'Answers have more attributes, relationships and links.'),
  variant('extra-headers', 'Answers have more headers.'),
  variant('account-id-absent', 'account_id is not shown.'),
  variant('nulls-absent', 'discarded_at is absent while it is null.'),
  variant('times-with-offset', 'Times have an offset and no fraction.'),
];

/** Lists and ids. */
export const listVariants = [
  ...alternatives(
    variant('small-pages', 'The list comes in pages of five, linked by links.next.'),
    variant(
      'link-objects',
      'The list comes in pages of five; links.next is an object with a whole address, and null on the last page.',
    ),
    variant('paging-absent', 'Page parameters are ignored.'),
  ),
  ...alternatives(
    variant('list-newest-first', 'The list has the newest role first.'),
    variant('list-by-name', 'The list is sorted by name.'),
  ),
  variant('ids-any-case', 'Ids in a path may have capitals.'),
  variant('ids-version-7', 'Ids are UUIDs of version 7, which sort by time.'),
  variant('membership-200', 'Assigning a user answers 200.'),
  variant('writes-locked', 'A write that comes while another is under way answers 423, without effect.'),
];

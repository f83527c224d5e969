import type { Reason } from '../http/reasons';
import { alternatives, variant } from './notation';

const answered = (reason: Reason, status: number) => ({ at: { status: { [reason]: status } } });

/** What answers hold, and in which order. */
export const answerVariants = [
  variant('create-201', 'New roles are answered 201.'),
  variant('create-answer-reversed', 'New roles are answered in reverse order.'),
  variant('list-reversed', 'The list starts with the newest role.'),
  variant('show-user-count', 'The single view shows userCount.'),
  variant('extra-fields', 'Answers hold fields beyond the documented ones.'),
  variant('extra-headers', "Answers carry headers of the vendor's own."),
  variant('charset-missing', 'The media type comes without a charset.'),
  variant('freed-user-null', 'A user without a role shows null.'),
  ...alternatives(
    variant('errors-problem-json', 'Refusals come as problem details.'),
    variant('errors-empty', 'Refusals come without a body.'),
  ),
];

/** The statuses of refusals. */
export const statusVariants = [
  variant('unknown-group-403', 'An unknown group is answered 403.', answered('no-group', 403)),
  variant('limited-404', 'Too little right is answered 404.', answered('not-entitled', 404)),
  variant(
    'foreign-role-403',
    'A role of another group is answered 403 under our group.',
    answered('foreign-role', 403),
  ),
  variant('deleted-again-410', 'Deleting a role again is answered 410.'),
  variant('unknown-role-400', 'An unknown role is answered 400.', answered('no-role', 400)),
  variant('bad-id-404', 'A malformed id in a path is answered 404.', answered('bad-id', 404)),
  variant('invalid-422', 'Values that break a rule are answered 422.', answered('invalid', 422)),
  variant('media-type-400', 'An unsupported media type is answered 400.', answered('media-type', 400)),
  variant('unknown-method-405', 'A method that is not there is answered 405.'),
  ...alternatives(
    variant('taken-400', 'A name that is taken is answered 400.', answered('name-taken', 400)),
    variant('taken-422', 'A name that is taken is answered 422.', answered('name-taken', 422)),
  ),
  ...alternatives(
    variant('in-use-400', 'Deleting a role with users is answered 400.', answered('in-use', 400)),
    variant('in-use-422', 'Deleting a role with users is answered 422.', answered('in-use', 422)),
    variant('in-use-403', 'Deleting a role with users is answered 403.', answered('in-use', 403)),
    variant('in-use-423', 'Deleting a role with users is answered 423.', answered('in-use', 423)),
  ),
  variant('one-writer', 'While a group is being written to, other writes to it are answered 423.'),
];

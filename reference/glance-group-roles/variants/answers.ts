import type { Variant } from '../../types';

const TAKEN = ['taken-400', 'taken-422'] as const;
const IN_USE = ['in-use-400', 'in-use-422', 'in-use-403', 'in-use-423'] as const;
const ERRORS = ['errors-problem-json', 'errors-empty'] as const;
const others = (all: readonly string[], name: string): readonly string[] => all.filter((other) => other !== name);

/** Statuses, additions, order and pace of answers. */
export const answerVariants = [
  { name: 'create-201', title: 'New roles are answered 201.' },
  { name: 'create-answer-reversed', title: 'New roles are answered in reverse order.' },
  { name: 'list-reversed', title: 'The list starts with the newest role.' },
  { name: 'show-user-count', title: 'The single view shows userCount.' },
  { name: 'extra-fields', title: 'Answers hold fields beyond the documented ones.' },
  { name: 'extra-headers', title: "Answers carry headers of the vendor's own." },
  { name: 'charset-missing', title: 'The media type comes without a charset.' },
  { name: 'freed-user-null', title: 'A user without a role shows null.' },
  { name: 'unknown-group-403', title: 'An unknown group is answered 403.' },
  { name: 'limited-404', title: 'Too little right is answered 404.' },
  { name: 'foreign-role-403', title: 'A role of another group is answered 403 under our group.' },
  { name: 'deleted-again-410', title: 'Deleting a role again is answered 410.' },
  { name: 'unknown-role-400', title: 'An unknown role is answered 400.' },
  { name: 'bad-id-404', title: 'A malformed id in a path is answered 404.' },
  { name: 'invalid-422', title: 'Values that break a rule are answered 422.' },
  { name: 'media-type-400', title: 'An unsupported media type is answered 400.' },
  { name: 'unknown-method-405', title: 'A method that is not there is answered 405.' },
  { name: 'taken-400', title: 'A name that is taken is answered 400.', excludes: others(TAKEN, 'taken-400') },
  { name: 'taken-422', title: 'A name that is taken is answered 422.', excludes: others(TAKEN, 'taken-422') },
  { name: 'in-use-400', title: 'Deleting a role with users is answered 400.', excludes: others(IN_USE, 'in-use-400') },
  { name: 'in-use-422', title: 'Deleting a role with users is answered 422.', excludes: others(IN_USE, 'in-use-422') },
  { name: 'in-use-403', title: 'Deleting a role with users is answered 403.', excludes: others(IN_USE, 'in-use-403') },
  { name: 'in-use-423', title: 'Deleting a role with users is answered 423.', excludes: others(IN_USE, 'in-use-423') },
  {
    name: 'errors-problem-json',
    title: 'Refusals come as problem details.',
    excludes: others(ERRORS, 'errors-problem-json'),
  },
  { name: 'errors-empty', title: 'Refusals come without a body.', excludes: others(ERRORS, 'errors-empty') },
  { name: 'slow', title: 'Every answer takes twenty milliseconds.' },
  { name: 'rate-limited', title: 'Every seventh request is answered 429 with Retry-After 0 and has no effect.' },
  { name: 'one-writer', title: 'While a group is being written to, other writes to it are answered 423.' },
] as const satisfies readonly Variant[];

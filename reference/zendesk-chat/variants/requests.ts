import { alternatives, variant } from './notation';

/** Which requests are taken. */
export const requestVariants = [
  variant('ids-in-any-notation', 'An id may be any notation of its number, with white space around it: 7.0, 7e0, 0x7.'),
  variant('missing-body-is-empty', 'An update without a body changes nothing.'),
  variant('patch-allowed', 'PATCH does what PUT does.'),
  variant('head-and-options', 'HEAD and OPTIONS are answered.'),
  ...alternatives(
    variant('content-type-optional', 'A body without a media type is taken for JSON.'),
    variant('charset-must-be-utf-8', 'A body in a charset other than UTF-8 is refused.'),
  ),
  variant('agents-read-only', 'Agents cannot be assigned (405), as in accounts that were made in Zendesk Support.', {
    unverifiable: ['delete.in-use-whole', 'update.held'],
  }),
  variant('disabled-role-unassignable', 'A disabled role cannot be assigned.'),
  variant('assigning-answers-204', 'Assigning answers 204.'),
];

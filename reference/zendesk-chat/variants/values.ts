import type { Hooks } from '../faults/hooks';
import { alternatives, variant } from './notation';

/** Refuses text, of one field or of both, in which a pattern is found. */
const refusing = (pattern: RegExp, problem: string): { readonly at: Partial<Hooks> } => ({
  at: { textProblem: (text) => (pattern.test(text) ? problem : undefined) },
});

const NAME_TOO_LONG: Hooks['textProblem'] = (text, field) =>
  field === 'name' && [...text].length > 100 ? 'is too long' : undefined;
const DESCRIPTION_TOO_LONG: Hooks['textProblem'] = (text, field) =>
  field === 'description' && [...text].length > 500 ? 'is too long' : undefined;
const NAME_EMPTY: Hooks['textProblem'] = (text, field) =>
  field === 'name' && text === '' ? 'must not be empty' : undefined;
const NAME_BLANK: Hooks['textProblem'] = (text, field) =>
  field === 'name' && text.trim() === '' ? 'must not be blank' : undefined;

/** What is stored of text, and which text is refused. */
export const textVariants = [
  variant('name-limit-100', 'A name has at most 100 characters.', { at: { textProblem: NAME_TOO_LONG } }),
  variant('description-limit-500', 'A description has at most 500 characters.', {
    at: { textProblem: DESCRIPTION_TOO_LONG },
  }),
  variant('empty-name-refused', 'A name is not empty.', { at: { textProblem: NAME_EMPTY } }),
  variant('blank-name-refused', 'A name is not only white space.', { at: { textProblem: NAME_BLANK } }),
  variant('names-unique', 'No two roles have the same name (409).'),
  variant('names-unique-in-any-case', 'No two roles have names that differ in case alone (422).', {
    at: { status: { taken: 422 } },
  }),
  variant('text-trimmed', 'White space around text is dropped.', { at: { text: (text) => text.trim() } }),
  variant('text-composed', 'Text is stored in NFC.', { at: { text: (text) => text.normalize('NFC') } }),
  variant('text-decomposed-shown', 'Text is shown in NFD.'),
  variant(
    'astral-refused',
    'Characters outside the basic plane are refused.',
    refusing(/[\u{10000}-\u{10ffff}]/u, 'has characters that are not supported'),
  ),
  variant('markup-refused', 'Text with < or > is refused.', refusing(/[<>]/, 'must not hold markup')),
  variant(
    'control-characters-refused',
    'Control characters other than tab and line breaks are refused.',
    refusing(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/, 'must not hold control characters'),
  ),
  variant('nul-ends-text', 'Text ends at a NUL.', { at: { text: (text) => text.split('\0', 1)[0] ?? '' } }),
  variant('lone-surrogates-replaced', 'Lone surrogates become U+FFFD.', {
    at: { text: (text) => Buffer.from(text).toString() },
  }),
];

/** Which fields are refused, and which are ignored. */
export const fieldVariants = [
  variant('unknown-fields-refused', 'A field that the documents do not name is refused.'),
  variant('unknown-permissions-refused', 'A permission that the documents do not name is refused.'),
  variant('read-only-refused', 'id and members_count are refused whatever their value.'),
  variant('read-only-change-refused', 'id and members_count are refused with a value other than the present one.'),
  variant('fixed-refused-even-unchanged', 'What is fixed in a built-in role is refused even with its present value.'),
  variant('fixed-ignored', 'What is fixed in a built-in role is ignored (200, no change).', {
    notWith: ['fixed-refused-even-unchanged', 'fixed-is-422'],
  }),
  variant('create-takes-name-only', 'Create refuses everything but a name.'),
  variant('create-refuses-permissions', 'Create refuses permissions.'),
  variant('create-refuses-disabled', 'Create refuses enabled: false.'),
  ...alternatives(
    variant('chat-limit-needs-plan', 'No agent limits in this plan: set_agent_chat_limit "account" is refused.'),
    variant('chat-limit-stays-none', 'No agent limits in this plan: set_agent_chat_limit is "none" whatever is sent.'),
  ),
  variant('large-ids', 'New ids are near 2^53.'),
];

import type { Variant } from '../../types';

type Entry = Omit<Variant, 'name'>;
type Short = string | readonly [title: string, ...excludes: string[]] | Entry;

const entries = <N extends string>(of: Record<N, Short>): Record<N, Entry> =>
  Object.fromEntries(Object.entries<Short>(of).map(([name, short]) => [name, entry(short)])) as Record<N, Entry>;

const entry = (short: Short): Entry => {
  if (typeof short === 'string') return { title: short };
  if ('title' in short) return short;
  const [title, ...excludes] = short;
  return { title, excludes };
};

const DELETING = entries({
  'delete-in-use-done': [
    'A role with members is deleted, and its members become Agents.',
    'delete-in-use-is-422',
    'delete-in-use-is-403',
    'delete-in-use-is-423',
  ],
  'delete-in-use-is-422': [
    'Deleting a role with members answers 422.',
    'delete-in-use-done',
    'delete-in-use-is-403',
    'delete-in-use-is-423',
  ],
  'delete-in-use-is-403': [
    'Deleting a role with members answers 403.',
    'delete-in-use-done',
    'delete-in-use-is-422',
    'delete-in-use-is-423',
  ],
  'delete-in-use-is-423': [
    'Deleting a role with members answers 423.',
    'delete-in-use-done',
    'delete-in-use-is-422',
    'delete-in-use-is-403',
  ],
  'gone-is-410': 'A deleted role answers 410.',
  'undeletable-is-405': ['Deleting a built-in role answers 405.', 'undeletable-is-409'],
  'undeletable-is-409': ['Deleting a built-in role answers 409.', 'undeletable-is-405'],
});

const TEXTS = entries({
  'name-limit-100': 'A name has at most 100 characters.',
  'description-limit-500': 'A description has at most 500 characters.',
  'empty-name-refused': 'A name is not empty.',
  'blank-name-refused': 'A name is not only white space.',
  'names-unique': 'No two roles have the same name (409).',
  'names-unique-in-any-case': 'No two roles have names that differ in case alone (422).',
  'text-trimmed': 'White space around text is dropped.',
  'text-composed': 'Text is stored in NFC.',
  'text-decomposed-shown': 'Text is shown in NFD.',
  'astral-refused': 'Characters outside the basic plane are refused.',
  'markup-refused': 'Text with < or > is refused.',
  'control-characters-refused': 'Control characters other than tab and line breaks are refused.',
  'nul-ends-text': 'Text ends at a NUL.',
  'lone-surrogates-replaced': 'Lone surrogates become U+FFFD.',
});

const FIELDS = entries({
  'unknown-fields-refused': 'A field that the documents do not name is refused.',
  'unknown-permissions-refused': 'A permission that the documents do not name is refused.',
  'read-only-refused': 'id and members_count are refused whatever their value.',
  'read-only-change-refused': 'id and members_count are refused with a value other than the present one.',
  'fixed-refused-even-unchanged': [
    'What is fixed in a built-in role is refused even with its present value.',
    'fixed-ignored',
  ],
  'fixed-ignored': [
    'What is fixed in a built-in role is ignored (200, no change).',
    'fixed-refused-even-unchanged',
    'fixed-is-422',
  ],
  'create-takes-name-only': 'Create refuses everything but a name.',
  'create-refuses-permissions': 'Create refuses permissions.',
  'create-refuses-disabled': 'Create refuses enabled: false.',
  'chat-limit-needs-plan': [
    'No agent limits in this plan: set_agent_chat_limit "account" is refused.',
    'chat-limit-stays-none',
  ],
  'chat-limit-stays-none': [
    'No agent limits in this plan: set_agent_chat_limit is "none" whatever is sent.',
    'chat-limit-needs-plan',
  ],
  'large-ids': 'New ids are near 2^53.',
});

const STATUSES = entries({
  'invalid-is-400': ['Invalid values answer 400.', 'invalid-is-409'],
  'invalid-is-409': ['Invalid values answer 409.', 'invalid-is-400'],
  'missing-name-is-400': 'A create without a name answers 400.',
  'malformed-is-422': 'Malformed JSON answers 422.',
  'shape-is-400': 'A body that is no object answers 400.',
  'media-type-is-400': 'An unsupported media type answers 400.',
  'fixed-is-422': ['A change of what is fixed answers 422.', 'fixed-ignored'],
  'limited-is-404': 'Too little right answers 404.',
  'malformed-id-is-400': 'A malformed id answers 400.',
  'unknown-id-is-400': 'An unknown id answers 400.',
  'method-is-404': 'An unknown method answers 404.',
});

const ANSWERS = entries({
  'extra-fields': 'Roles show created_at and a url; permissions show one that the documents do not name.',
  'extra-headers': 'Answers carry ETag, rate limits and a request id.',
  'charset-in-capitals': ['The media type is application/json;charset=UTF-8.', 'charset-left-out'],
  'charset-left-out': ['The media type is application/json.', 'charset-in-capitals'],
  'json-indented': 'JSON is indented.',
  'json-escaped': 'Characters outside ASCII are escaped in JSON.',
  'keys-sorted': 'Keys of objects are sorted.',
  'errors-as-problem-details': [
    'Errors are application/problem+json.',
    'errors-as-text',
    'errors-as-list',
    'errors-empty',
  ],
  'errors-as-text': ['Errors are plain text.', 'errors-as-problem-details', 'errors-as-list', 'errors-empty'],
  'errors-as-list': ['Errors hold a list.', 'errors-as-problem-details', 'errors-as-text', 'errors-empty'],
  'errors-empty': ['Errors have no body.', 'errors-as-problem-details', 'errors-as-text', 'errors-as-list'],
  'list-newest-first': ['List begins with the newest role.', 'list-by-name'],
  'list-by-name': ['List is sorted by name.', 'list-newest-first'],
});

const TRAFFIC = entries({
  slow: 'Every answer takes 20 ms.',
  'rate-limited': 'Every seventh request answers 429 with Retry-After: 0, without effect.',
  'ids-in-any-notation': 'An id may be any notation of its number, with white space around it: 7.0, 7e0, 0x7.',
  'missing-body-is-empty': 'An update without a body changes nothing.',
  'patch-allowed': 'PATCH does what PUT does.',
  'head-and-options': 'HEAD and OPTIONS are answered.',
  'content-type-optional': ['A body without a media type is taken for JSON.', 'charset-must-be-utf-8'],
  'charset-must-be-utf-8': ['A body in a charset other than UTF-8 is refused.', 'content-type-optional'],
  'agents-read-only': {
    title: 'Agents cannot be assigned (405), as in accounts that were made in Zendesk Support.',
    unverifiable: ['delete.in-use-whole', 'update.held'],
  },
  'disabled-role-unassignable': 'A disabled role cannot be assigned.',
  'assigning-answers-204': 'Assigning answers 204.',
});

const GROUPS = [DELETING, TEXTS, FIELDS, STATUSES, ANSWERS, TRAFFIC] as const;

type KeysOf<T> = T extends unknown ? keyof T : never;
export type VariantName = KeysOf<(typeof GROUPS)[number]>;

/** Every way to be different that the documents leave open. */
export const variants: readonly (Variant & { readonly name: VariantName })[] = GROUPS.flatMap((group) =>
  Object.entries(group).map(([name, entry]) => ({ name: name as VariantName, ...entry })),
);

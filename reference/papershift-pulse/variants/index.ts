import type { Variant } from '../../types';

const variant = <const Name extends string>(name: Name, title: string, excludes?: readonly string[]) =>
  ({ name, title, ...(excludes === undefined ? {} : { excludes }) }) satisfies Variant;

/** Ways to be different that the sources leave open. */
export const variants = [
  // What is sent.
  variant('forbidden-attributes-refused', 'account_id, discarded_at and role_type are refused instead of ignored'),
  variant('unknown-attributes-refused', 'attributes that no role has are refused instead of ignored'),
  variant('client-ids-refused', 'a create that chooses its id is refused instead of given another'),
  variant('update-needs-name', 'an update without a name is refused', ['update-replaces-name']),
  variant('update-replaces-name', 'an update without a name gives the role the name "Role"', ['update-needs-name']),
  variant(
    'update-replaces-default',
    'an update without default makes a default role an ordinary one while another remains',
  ),
  variant('scope-later-ignored', 'another scope in an update is ignored instead of refused', ['scope-later-refused']),
  variant('scope-later-refused', 'any scope in an update is refused, the present one too', ['scope-later-ignored']),
  variant('json-accepted', 'bodies of application/json are accepted too'),
  // Names.
  variant('names-unique', 'no two live roles share a name', ['names-unique-for-ever']),
  variant('names-unique-for-ever', 'no two roles share a name, removed ones included', ['names-unique']),
  variant('blank-name-refused', 'a name of white space alone is refused'),
  variant('names-trimmed', 'white space around a name is removed'),
  variant('names-nfc', 'names are stored in Unicode NFC'),
  variant('length-utf16', 'the length of a name counts UTF-16 units', ['length-graphemes']),
  variant('length-graphemes', 'the length of a name counts what a reader sees as characters', ['length-utf16']),
  variant('control-characters-refused', 'names with control characters or half surrogate pairs are refused'),
  variant('astral-refused', 'names with astral characters are refused'),
  variant('markup-refused', 'names with angle brackets are refused'),
  // Rights.
  variant('unknown-groups-dropped', 'groups of rights that do not exist are dropped instead of refused'),
  variant('unknown-keys-dropped', 'keys that a group may not hold are dropped instead of refused'),
  variant('empty-groups-kept', 'a group whose rights are all false reads as an empty object'),
  variant('empty-rights-absent', 'a role without rights has no attribute rights'),
  // Defaults.
  variant('single-default', 'one default for each scope: setting another moves it', [
    'create-default-omitted',
    'system-frozen',
  ]),
  variant('create-default-omitted', 'a role created without default is one', ['single-default']),
  {
    ...variant('create-scope-omitted', 'a role created without a scope is team-scoped'),
    unverifiable: ['delete.in-use-whole', 'update.held'],
  },
  variant('last-default-403', 'the loss of the last default is answered 403'),
  // Removed roles and roles in use.
  variant('show-removed', 'show has removed roles, with their time of removal', ['removed-410']),
  variant('removed-410', 'a removed role answers 410', ['show-removed']),
  variant('list-removed', 'the list has removed roles, with their time of removal'),
  variant('removed-not-default', 'a role that is removed loses its default flag'),
  variant('delete-held-done', 'a role that users hold is deleted, and taken from them'),
  // System roles and permissions.
  variant('system-name-editable', 'system roles can be renamed', ['system-frozen']),
  variant('system-frozen', 'system roles cannot be edited at all, and say so', [
    'system-name-editable',
    'single-default',
  ]),
  variant('system-fixed-ignored', 'changes of the name and rights of system roles are ignored instead of refused'),
  variant('system-deletable', 'system roles can be deleted, and say so'),
  variant('guards-live', 'a role is shown as not deletable while it is held or the last default'),
  variant('meta-on-document', 'permissions stand on the document instead of the role; the list has none', [
    'meta-absent',
    'meta-on-show-only',
  ]),
  variant('meta-absent', 'there are no permissions', ['meta-on-document', 'meta-on-show-only']),
  variant('meta-on-show-only', 'permissions are told by show alone', ['meta-on-document', 'meta-absent']),
  variant('meta-rights-dotted', 'permissions have a key rights.edit instead of a group rights', [
    'meta-rights-in-actions',
  ]),
  variant('meta-rights-in-actions', 'permissions have rights within actions', ['meta-rights-dotted']),
  // Answers.
  variant('create-answers-object', 'create answers a role instead of an array of one'),
  variant('create-200', 'create answers 200'),
  variant('delete-202', 'delete answers 202, and the role'),
  variant('refusals-400', 'what is invalid is answered 400', ['refusals-409']),
  variant('refusals-409', 'what is invalid is answered 409', ['refusals-400']),
  variant('malformed-422', 'a malformed body is answered 422'),
  variant('unknown-id-400', 'malformed ids are answered 400'),
  variant('limited-404', 'too little right is answered 404'),
  variant('unknown-method-404', 'an unknown method is answered 404'),
  variant('json-answers', 'answers are application/json', ['charset-answers']),
  variant('charset-answers', 'the media type of answers has a charset', ['json-answers']),
  variant('extra-fields', 'answers have more attributes, relationships and links'),
  variant('extra-headers', 'answers have more headers'),
  variant('account-id-absent', 'account_id is not shown'),
  variant('nulls-absent', 'discarded_at is absent where it is null'),
  variant('times-with-offset', 'times have an offset and no fraction'),
  // Lists and ids.
  variant('small-pages', 'the list comes in pages of five, linked by links.next', ['paging-absent', 'link-objects']),
  variant('link-objects', 'the same, where links.next is an object with a whole address, and null on the last page', [
    'paging-absent',
    'small-pages',
  ]),
  variant('paging-absent', 'page parameters are ignored', ['small-pages', 'link-objects']),
  variant('list-newest-first', 'the list has the newest role first', ['list-by-name']),
  variant('list-by-name', 'the list is sorted by name', ['list-newest-first']),
  variant('ids-any-case', 'ids in a path may have capitals'),
  variant('ids-version-7', 'ids are UUIDs of version 7, which sort by time'),
  variant('membership-200', 'assigning a user answers 200'),
  // Pace.
  variant('slow', 'every answer takes 20 ms'),
  variant('rate-limited', 'every seventh request is answered 429, without effect'),
  variant('writes-locked', 'a write that comes while another is under way is answered 423, without effect'),
] as const;

export type VariantName = (typeof variants)[number]['name'];

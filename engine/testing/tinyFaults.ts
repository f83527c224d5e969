/** What the tiny server can get wrong, one thing each. */
export type TinyFault =
  | 'silent' | 'refuses-writes' | 'list-breaks' | 'plain-text-answers' | 'credentials-unread' | 'tenant-unread' | 'ids-read-loosely' | 'deletes-twice' | 'deletes-nothing'
  | 'deletes-refused' | 'deletes-held' | 'bulk-deletes-one-less' | 'last-default-lost' | 'filter-by-prefix' | 'list-shows-other-loud' | 'list-forgets-newest' | 'list-repeats'
  | 'count-stuck' | 'users-stuck' | 'broken-json-taken' | 'broken-json-breaks' | 'refused-but-stored' | 'create-answers-owner' | 'default-is-blue' | 'unsent-colour-reset' | 'spills'
  | 'colour-lost-on-create' | 'renames-staff' | 'creates-with-200' | 'reason-not-wanted' | 'keeps-false' | 'kind-settable' | 'null-clears' | 'rights-merged' | 'type-unread'
  | 'long-names-taken' | 'names-shared' | 'odd-text-refused' | 'owner-renamable' | 'owner-colour-stuck' | 'guard-unread' | 'green-refused' | 'beta-taken' | 'staff-never-default-again'
  | 'mode-refused' | 'former-names-taken' | 'unknown-fields-refused' | 'deletes-built-in' | 'spills-what-was-sent' | 'errors-as-text' | 'filter-ignores-case' | 'held-frozen';

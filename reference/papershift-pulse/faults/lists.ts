import { exchange, sequence, unusual } from './notation';

/** Faults of list and show, of the name filter, and of writes that touch other roles. */
export const listFaults = [
  exchange('list-omits-newest', 'the list lacks the role created last', ['list.complete']),
  exchange('list-omits-defaults', 'the list lacks default roles that are custom', ['list.complete']),
  exchange('list-omits-chat', 'the list lacks custom chat roles', ['list.complete']),
  sequence('list-omits-held', 3, 'the list lacks custom roles that users hold', ['list.complete']),
  sequence('list-omits-updated', 3, 'the list lacks roles that were updated', ['list.complete']),
  sequence('list-cut', 2, 'the list ends after ten roles, and no link leads on', ['list.complete']),
  exchange('list-duplicates', 'the list has its last role twice', ['list.ids-unique']),
  exchange('list-pages-overlap', 'pages of four roles, each beginning with the last of the one before', [
    'list.ids-unique',
  ]),
  exchange('list-pages-gap', 'pages of four roles, the fifth of each five on none', ['list.complete']),
  sequence('list-stale', 3, 'the list shows roles as they were created', [
    'list.agrees-with-show',
    'update.name.read-back',
    'update.rights.read-back',
  ]),
  sequence('show-stale', 3, 'show has a role as it was before the last update', [
    'update.name.read-back',
    'list.agrees-with-show',
  ]),
  exchange('list-rights-empty', 'the list shows empty rights in custom roles', [
    'list.agrees-with-show',
    'create.rights.read-back',
  ]),
  exchange('list-default-false', 'the list shows custom roles as not default', [
    'list.agrees-with-show',
    'create.default.read-back',
  ]),
  exchange('show-default-false', 'show has custom roles as not default', [
    'list.agrees-with-show',
    'create.default.read-back',
  ]),
  exchange('show-scope-account', 'show has every role as account-scoped', [
    'list.agrees-with-show',
    'create.scope.read-back',
  ]),
  exchange('show-other', 'show answers the first role of the account', [
    'list.agrees-with-show',
    'create.name.read-back',
    'show.shape',
  ]),
  exchange('show-name-upper', 'show has names in capitals', ['list.agrees-with-show', 'create.name.read-back']),
  exchange('filter-ignored', 'the name filter is ignored', ['list.name-filter']),
  exchange('filter-prefix', 'the name filter finds every name that begins so', ['list.name-filter']),
  exchange('filter-case', 'the name filter does not tell capitals from small letters', ['list.name-filter']),
  exchange('filter-nothing', 'the name filter finds nothing', ['list.name-filter']),
  sequence('filter-first-only', 3, 'the name filter finds the first of several roles of a name', ['list.name-filter']),
  sequence('filter-old-name', 3, 'the name filter looks at the name a role was created with', ['list.name-filter']),
  sequence('filter-removed', 3, 'the name filter finds removed roles, without a time of removal', [
    'list.name-filter',
    'delete.gone',
  ]),
  unusual('filter-wildcards', 'percent and underscore in the name filter stand for any characters', [
    'list.name-filter',
  ]),
  unusual('filter-colon', 'the name filter ends at a colon in the name', ['list.name-filter']),
  unusual('filter-comma', 'the name filter ends at a comma in the name', ['list.name-filter']),
  unusual('filter-plus', 'an encoded plus sign in the name filter stands for a space', ['list.name-filter']),
  unusual('filter-ascii', 'the name filter finds no name with letters beyond ASCII', ['list.name-filter']),
  sequence('create-renames-last', 3, 'create gives its name to the role created before too', ['create.isolation']),
  sequence('create-empties-last', 3, 'create empties the rights of the role created before', ['create.isolation']),
  sequence(
    'update-shared-rights',
    4,
    'roles created with the same rights share them: updating one changes the others',
    ['update.isolation'],
  ),
  sequence('update-renames-namesakes', 4, 'update renames all custom roles of the same name', ['update.isolation']),
  sequence('update-neighbour', 4, 'update stores its name in the role created next too', ['update.isolation']),
  sequence('update-wrong-role', 4, 'update stores in the role created last, whichever is meant', [
    'update.isolation',
    'update.name.read-back',
  ]),
] as const;

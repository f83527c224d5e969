import { changed, isSystem, type Attributes, type Role, type Store } from '../store/store';
import type { Updated } from './hooks';
import { exchange, sequence, unusual } from './notation';

const like = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('%', '.*')
      .replaceAll('_', '.')}$`,
    'su',
  );

const ifCustom =
  (changes: Partial<Attributes>): ((role: Role) => Role) =>
  (role) =>
    role.attributes.role_type === 'custom' ? changed(role, changes) : role;

/** The live custom roles but this one. */
const othersOf = (store: Store, { id }: Role): Role[] =>
  store.live().filter((role) => !isSystem(role) && role.id !== id);

const shareRights = ({ store, memory, before, changes: { rights } }: Updated): void => {
  if (rights === undefined) return;
  const shared = JSON.stringify(before.attributes.rights);
  for (const role of othersOf(store, before))
    if (memory.created.has(role.id) && JSON.stringify(role.attributes.rights) === shared)
      store.change(role, { rights });
};

/** Faults of list and show, of the name filter, and of writes that touch other roles. */
export const listFaults = [
  exchange('list-omits-newest', 'the list lacks the role created last.', ['list.complete']),
  exchange('list-omits-defaults', 'the list lacks default roles that are custom.', ['list.complete'], {
    omits: ({ attributes }) => attributes.default === true,
  }),
  exchange('list-omits-chat', 'the list lacks custom chat roles.', ['list.complete'], {
    omits: ({ attributes }) => attributes.scope === 'chat',
  }),
  sequence('list-omits-held', 'the list lacks custom roles that users hold.', 3, ['list.complete'], {
    omits: ({ id }, { store }) => store.holders(id).length > 0,
  }),
  sequence('list-omits-updated', 'the list lacks roles that were updated.', 3, ['list.complete'], {
    omits: ({ id }, { memory }) => memory.before.has(id),
  }),
  sequence('list-cut', 'the list ends after ten roles, and no link leads on.', 2, ['list.complete']),
  exchange('list-duplicates', 'the list has its last role twice.', ['list.ids-unique']),
  exchange('list-pages-overlap', 'pages of four roles, each beginning with the last of the one before.', [
    'list.ids-unique',
  ]),
  exchange('list-pages-gap', 'pages of four roles, the fifth of each five on none.', ['list.complete']),
  sequence(
    'list-stale',
    'the list shows roles as they were created.',
    3,
    ['list.agrees-with-show', 'update.name.read-back', 'update.rights.read-back'],
    { listed: (role, { memory }) => memory.created.get(role.id) ?? role },
  ),
  sequence(
    'show-stale',
    'show has a role as it was before the last update.',
    3,
    ['update.name.read-back', 'list.agrees-with-show'],
    { shown: (role, { memory }) => memory.before.get(role.id) ?? role },
  ),
  exchange(
    'list-rights-empty',
    'the list shows empty rights in custom roles.',
    ['list.agrees-with-show', 'create.rights.read-back'],
    { listed: ifCustom({ rights: {} }) },
  ),
  exchange(
    'list-default-false',
    'the list shows custom roles as not default.',
    ['list.agrees-with-show', 'create.default.read-back'],
    { listed: ifCustom({ default: false }) },
  ),
  exchange(
    'show-default-false',
    'show has custom roles as not default.',
    ['list.agrees-with-show', 'create.default.read-back'],
    { shown: ifCustom({ default: false }) },
  ),
  exchange(
    'show-scope-account',
    'show has every role as account-scoped.',
    ['list.agrees-with-show', 'create.scope.read-back'],
    { shown: (role) => changed(role, { scope: 'account' }) },
  ),
  exchange(
    'show-other',
    'show answers the first role of the account.',
    ['list.agrees-with-show', 'create.name.read-back', 'show.shape'],
    { shown: (role, { store }) => store.live()[0] ?? role },
  ),
  exchange('show-name-upper', 'show has names in capitals.', ['list.agrees-with-show', 'create.name.read-back'], {
    shown: (role) => changed(role, { name: String(role.attributes.name).toUpperCase() }),
  }),
  exchange('filter-ignored', 'the name filter is ignored.', ['list.name-filter'], { finds: () => true }),
  exchange('filter-prefix', 'the name filter finds every name that begins so.', ['list.name-filter'], {
    finds: ({ name, value }) => name.startsWith(value),
  }),
  exchange('filter-case', 'the name filter does not tell capitals from small letters.', ['list.name-filter'], {
    finds: ({ name, value }) => name.toLowerCase() === value.toLowerCase(),
  }),
  exchange('filter-nothing', 'the name filter finds nothing.', ['list.name-filter'], { finds: () => false }),
  sequence(
    'filter-first-only',
    'the name filter finds the first of several roles of a name.',
    3,
    ['list.name-filter'],
    {
      finds: ({ role, value, store }) => store.live().find((other) => other.attributes.name === value)?.id === role.id,
    },
  ),
  sequence('filter-old-name', 'the name filter looks at the name a role was created with.', 3, ['list.name-filter'], {
    finds: ({ role, name, value, memory }) => (memory.created.get(role.id)?.attributes.name ?? name) === value,
  }),
  sequence(
    'filter-removed',
    'the name filter finds removed roles, without a time of removal.',
    3,
    ['list.name-filter', 'delete.gone'],
    { listed: (role) => changed(role, { discarded_at: null }) },
  ),
  unusual(
    'filter-wildcards',
    'percent and underscore in the name filter stand for any characters.',
    ['list.name-filter'],
    { finds: ({ name, value }) => like(value).test(name) },
  ),
  unusual('filter-colon', 'the name filter ends at a colon in the name.', ['list.name-filter'], {
    finds: ({ name, value }) => name === value.split(':')[0],
  }),
  unusual('filter-comma', 'the name filter ends at a comma in the name.', ['list.name-filter'], {
    finds: ({ name, value }) => name === value.split(',')[0],
  }),
  unusual('filter-plus', 'an encoded plus sign in the name filter stands for a space.', ['list.name-filter'], {
    finds: ({ name, value }) => name === value.replaceAll('+', ' '),
  }),
  unusual('filter-ascii', 'the name filter finds no name with letters beyond ASCII.', ['list.name-filter'], {
    finds: ({ name }) => (/[^\u0000-\u007F]/u.test(name) ? false : undefined),
  }),
  sequence('create-renames-last', 'create gives its name to the role created before too.', 3, ['create.isolation'], {
    created: ({ store }, role, last) => {
      store.change(last, { name: role.attributes.name });
    },
  }),
  sequence('create-empties-last', 'create empties the rights of the role created before.', 3, ['create.isolation'], {
    created: ({ store }, _role, last) => {
      store.change(last, { rights: {} });
    },
  }),
  sequence(
    'update-shared-rights',
    'roles created with the same rights share them: updating one changes the others.',
    4,
    ['update.isolation'],
    { updated: shareRights },
  ),
  sequence('update-renames-namesakes', 'update renames all custom roles of the same name.', 4, ['update.isolation'], {
    updated: ({ store, before, changes: { name } }) => {
      if (name === undefined) return;
      for (const role of othersOf(store, before))
        if (role.attributes.name === before.attributes.name) store.change(role, { name });
    },
  }),
  sequence('update-neighbour', 'update stores its name in the role created next too.', 4, ['update.isolation'], {
    updated: ({ store, before, changes: { name } }) => {
      const live = store.live();
      const next = live[live.findIndex(({ id }) => id === before.id) + 1];
      if (name !== undefined && next !== undefined) store.change(next, { name });
    },
  }),
  sequence(
    'update-wrong-role',
    'update stores in the role created last, whichever is meant.',
    4,
    ['update.isolation', 'update.name.read-back'],
    {
      updated: ({ store, before, changes }) => {
        const last = store.live().at(-1);
        if (changes.name === undefined || last === undefined) return;
        store.put(before);
        store.change(last, changes);
      },
    },
  ),
];

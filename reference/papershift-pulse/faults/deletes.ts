import { changed, isLive, isSystem, type Role, type Store } from '../store/store';
import { sequence } from './notation';

const now = (): string => new Date().toISOString();

const customOf = (store: Store): Role[] => store.live().filter((role) => !isSystem(role));

/** Faults of deleting: what stays, what comes back, what goes with it. */
export const deleteFaults = [
  sequence('delete-nothing', 'delete answers 200 and removes nothing.', 3, ['delete.gone']),
  sequence('delete-listed', 'a removed role stays in the list without a time of removal.', 3, ['delete.gone'], {
    listed: (role) => changed(role, { discarded_at: null }),
  }),
  sequence('delete-shown', 'show has a removed role without a time of removal.', 3, ['delete.gone'], {
    shown: (role) => (isLive(role) ? role : changed(role, { discarded_at: null })),
  }),
  sequence('delete-undone-by-create', 'the next create brings the role back that was removed last.', 4, [
    'delete.gone',
    'create.isolation',
  ]),
  sequence('delete-unused-refused', 'roles with rights are not deleted.', 2, ['delete.unused', 'delete.status']),
  sequence('delete-team-refused', 'team roles are not deleted.', 2, ['delete.unused', 'delete.status']),
  sequence('delete-renamed-refused', 'a role that was updated is not deleted any more.', 3, [
    'delete.unused',
    'delete.status',
  ]),
  sequence('delete-freed-refused', 'a role that was held once is not deleted any more.', 4, ['delete.freed']),
  sequence('delete-held-keeps-holders', 'a role that users hold is removed and its holders keep it.', 3, [
    'delete.in-use-whole',
  ]),
  sequence('delete-held-frees-holders', 'deleting a role that users hold is refused and takes it from them.', 3, [
    'delete.in-use-whole',
    'delete.refusal',
  ]),
  sequence('delete-held-refused-yet-done', 'deleting a role that users hold is refused and done.', 3, [
    'delete.in-use-whole',
    'delete.refusal',
  ]),
  sequence('delete-held-rights-lost', 'deleting a role that users hold is refused and empties its rights.', 3, [
    'delete.in-use-whole',
    'delete.refusal',
  ]),
  sequence('delete-twice-accepted', 'deleting a removed role answers 200.', 3, ['delete.twice']),
  sequence('delete-neighbour', 'delete removes the role created next as well.', 3, ['delete.isolation'], {
    deleted: ({ store }, { id }) => {
      const created = store.all();
      const next = created[created.findIndex((role) => role.id === id) + 1];
      if (next !== undefined && isLive(next)) store.change(next, { discarded_at: now() });
    },
  }),
  sequence('delete-newest', 'delete removes the role created last, whichever is meant.', 3, [
    'delete.isolation',
    'delete.gone',
  ]),
  sequence('delete-same-name', 'delete removes all custom roles of the same name.', 3, ['delete.isolation'], {
    deleted: ({ store }, { attributes }) => {
      for (const other of customOf(store))
        if (other.attributes.name === attributes.name) store.change(other, { discarded_at: now() });
    },
  }),
  sequence(
    'delete-others-rights',
    'delete empties the rights of custom roles of the same scope.',
    3,
    ['delete.isolation'],
    {
      deleted: ({ store }, { attributes }) => {
        for (const other of customOf(store))
          if (other.attributes.scope === attributes.scope) store.change(other, { rights: {} });
      },
    },
  ),
  sequence('update-revives', 'an update brings a removed role back.', 3, ['delete.no-revival', 'delete.gone']),
  sequence('create-revives-name', 'creating a role with the name of a removed one brings that back.', 3, [
    'delete.id-reuse',
    'create.rights.read-back',
  ]),
  sequence('delete-id-reuse', 'a new role gets the id of the role removed last.', 3, ['delete.id-reuse']),
];

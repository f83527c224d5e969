import { race } from './notation';

const order = 'concurrency.linearizable';

/** A pause between look and leap. Requests one after another never show these. */
export const raceFaults = [
  race('race-lost-update', 'Two updates of different fields at once: the later one undoes the other.', 3, [
    order,
    'update.name.unsent',
    'update.description.unsent',
    'update.description.read-back',
    'update.name.read-back',
  ]),
  race('race-lost-permission', 'Two updates of different permissions at once: the later one undoes the other.', 3, [
    order,
    'update.permissions.merge',
    'update.permissions.visitors_seen.read-back',
  ]),
  race('race-update-revives', 'An update and a delete at once: the role comes back.', 3, [
    order,
    'delete.gone',
    'delete.no-revival',
  ]),
  race('race-half-applied', 'A list during an update shows its name without its permissions.', 3, [order]),
  race('race-gone-during-update', 'A role is out of sight while it is updated.', 3, [
    order,
    'list.complete',
    'show.status',
  ]),
  race('race-answer-of-another', 'Of two updates of two roles at once, both answer the later role.', 4, [
    'update.isolation',
    'update.name.read-back',
    'update.id.read-only',
    order,
  ]),
  race('race-refused-visible', 'An update that is refused can be seen for a moment.', 3, ['update.refusal', order]),
  race('race-refused-undoes', 'An update that is refused undoes what another stored meanwhile.', 3, [
    'update.refusal',
    'update.isolation',
    order,
    'update.description.read-back',
  ]),
  race('race-same-id', 'Two creates at once get the same id.', 2, [
    'list.ids-unique',
    'create.isolation',
    'list.complete',
    'create.name.read-back',
    order,
  ]),
  race('race-create-late', 'Create answers before the role is stored.', 2, [
    'list.complete',
    'create.name.read-back',
    order,
  ]),
  race('race-delete-assign', 'A delete and an assignment at once: somebody holds a role that is gone.', 3, [
    'delete.in-use-whole',
    order,
  ]),
  race('race-delete-both', 'Two deletes at once are both answered 204.', 3, ['delete.twice', order]),
  race('race-count-lost', 'Two assignments at once are counted as one.', 3, ['assign.members_count.count', order]),
  race('race-moved-twice', 'An agent who is moved twice at once is taken from the former role twice.', 4, [
    'assign.members_count.count',
    order,
  ]),
];

import { race } from './entry';

const order = 'concurrency.linearizable';

/** A pause between look and leap. Requests one after another never show these. */
export const RACE_FAULTS = {
  'race-lost-update': race('Two updates of different fields at once: the later one undoes the other.', {
    breaks: [
      order,
      'update.name.unsent',
      'update.description.unsent',
      'update.description.read-back',
      'update.name.read-back',
    ],
  }),
  'race-lost-permission': race('Two updates of different permissions at once: the later one undoes the other.', {
    breaks: [order, 'update.permissions.merge', 'update.permissions.visitors_seen.read-back'],
  }),
  'race-update-revives': race('An update and a delete at once: the role comes back.', {
    breaks: [order, 'delete.gone', 'delete.no-revival'],
  }),
  'race-half-applied': race('A list during an update shows its name without its permissions.', { breaks: [order] }),
  'race-gone-during-update': race('A role is out of sight while it is updated.', {
    breaks: [order, 'list.complete', 'show.status'],
  }),
  'race-answer-of-another': race('Of two updates of two roles at once, both answer the later role.', {
    breaks: ['update.isolation', 'update.name.read-back', 'update.id.read-only', order],
    shortest: 4,
  }),
  'race-refused-visible': race('An update that is refused can be seen for a moment.', {
    breaks: ['update.refusal', order],
  }),
  'race-refused-undoes': race('An update that is refused undoes what another stored meanwhile.', {
    breaks: ['update.refusal', 'update.isolation', order, 'update.description.read-back'],
  }),
  'race-same-id': race('Two creates at once get the same id.', {
    breaks: ['list.ids-unique', 'create.isolation', 'list.complete', 'create.name.read-back', order],
    shortest: 2,
  }),
  'race-create-late': race('Create answers before the role is stored.', {
    breaks: ['list.complete', 'create.name.read-back', order],
    shortest: 2,
  }),
  'race-delete-assign': race('A delete and an assignment at once: somebody holds a role that is gone.', {
    breaks: ['delete.in-use-whole', order],
  }),
  'race-delete-both': race('Two deletes at once are both answered 204.', { breaks: ['delete.twice', order] }),
  'race-count-lost': race('Two assignments at once are counted as one.', {
    breaks: ['assign.members_count.count', order],
  }),
  'race-moved-twice': race('An agent who is moved twice at once is taken from the former role twice.', {
    breaks: ['assign.members_count.count', order],
    shortest: 4,
  }),
};

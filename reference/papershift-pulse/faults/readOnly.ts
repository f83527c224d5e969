import { exchange, sequence } from './notation';
import { storing } from './unsettable';

/** Faults of what cannot be set: account_id, discarded_at, role_type, id. */
export const readOnlyFaults = [
  exchange('create-account-id-set', 'create stores an account_id that is sent.', ['create.account_id.read-only'], {
    unsettable: storing('create', 'account_id', (id) => id !== null),
  }),
  exchange('update-account-id-set', 'update stores an account_id that is sent.', ['update.account_id.read-only'], {
    unsettable: storing('update', 'account_id', (id) => id !== null),
  }),
  exchange(
    'update-account-id-null',
    'update with account_id null takes the role out of its account.',
    ['update.account_id.read-only'],
    { unsettable: storing('update', 'account_id', (id) => id === null) },
  ),
  exchange(
    'create-discarded-at-set',
    'create stores a discarded_at that is sent: the role is born removed.',
    ['create.discarded_at.read-only', 'list.complete'],
    { unsettable: storing('create', 'discarded_at', (time) => time !== null) },
  ),
  exchange(
    'update-discarded-at-set',
    'update stores a discarded_at that is sent: the role is removed.',
    ['update.discarded_at.read-only', 'list.complete', 'default.at-least-one'],
    {
      unsettable: storing('update', 'discarded_at', (time) => time !== null),
      overlooks: ({ by, sent }) => by === 'update' && sent['discarded_at'] !== undefined,
    },
  ),
  sequence(
    'update-discarded-at-null',
    'update with discarded_at null brings a removed role back.',
    3,
    ['delete.no-revival', 'update.discarded_at.read-only', 'delete.gone'],
    { unsettable: storing('update', 'discarded_at', (time) => time === null) },
  ),
  exchange(
    'create-role-type-set',
    'create stores a role_type that is sent.',
    ['create.role_type.read-only', 'create.role_type.of-created'],
    { unsettable: storing('create', 'role_type', (type) => type !== null) },
  ),
  exchange('update-role-type-set', 'update stores a role_type that is sent.', ['update.role_type.read-only'], {
    unsettable: storing('update', 'role_type', (type) => type !== null),
  }),
  exchange(
    'update-role-type-system',
    'update stores the role_type system, and no other value.',
    ['update.role_type.read-only'],
    { unsettable: storing('update', 'role_type', (type) => type === 'system') },
  ),
  exchange(
    'update-role-type-null',
    'update with role_type null empties it.',
    ['update.role_type.read-only', 'update.shape'],
    { unsettable: storing('update', 'role_type', (type) => type === null) },
  ),
  exchange(
    'update-role-type-refused-yet-set',
    'update refuses a role_type and stores it all the same.',
    ['update.role_type.read-only', 'update.refusal'],
    { savedDespite: ({ sent: { role_type: type } }) => (type === undefined ? {} : { role_type: type }) },
  ),
  exchange(
    'update-account-id-refused-yet-set',
    'update refuses an account_id and stores it all the same.',
    ['update.account_id.read-only', 'update.refusal'],
    { savedDespite: ({ sent: { account_id: id } }) => (id === undefined ? {} : { account_id: id }) },
  ),
  exchange('create-role-type-system', 'whatever is created is a system role.', ['create.role_type.of-created']),
  sequence(
    'update-role-type-lost',
    'every update turns the role into a system role.',
    2,
    ['update.role_type.read-only'],
    { unsettable: (write) => (write === 'update' ? { role_type: 'system' } : {}) },
  ),
];

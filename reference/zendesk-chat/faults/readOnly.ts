import type { Updated } from './hooks';
import { exchange, unusual } from './notation';

/** What is read-only. */
export const readOnlyFaults = [
  exchange('takes-id', 'Create gives a role the id that is sent.', ['create.id.read-only']),
  exchange('takes-taken-id', 'Create with the id of a role replaces that role.', [
    'create.id.read-only',
    'create.isolation',
  ]),
  exchange('update-takes-id', 'Update moves a role to the id that is sent.', ['update.id.read-only'], {
    merged: moveToSentId,
  }),
  unusual('update-follows-body-id', 'Update writes to the role whose id is in the body.', [
    'update.isolation',
    'update.id.read-only',
  ]),
  exchange('create-takes-count', 'Create stores the members_count that is sent.', [
    'create.members_count.read-only',
    'create.members_count.of-created',
  ]),
  exchange('update-takes-count', 'Update stores the members_count that is sent.', ['update.members_count.read-only'], {
    merged: ({ role, input }) => {
      if (typeof input.members_count === 'number') role.members_count = input.members_count;
    },
  }),
  unusual('zero-count-is-taken', 'Update stores a members_count of exactly 0.', ['update.members_count.read-only'], {
    merged: ({ role, input }) => {
      if (input.members_count === 0) role.members_count = 0;
    },
  }),
];

function moveToSentId({ roles, role, input: { id } }: Updated): void {
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id <= 0 || roles.find(id) !== undefined) return;
  roles.remove(role.id);
  role.id = id;
  roles.insert(role);
}

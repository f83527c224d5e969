import { isFirst, isLast, isMiddle, isOneOfSeveral } from '../store/change';
import { freeUsers } from '../store/store';
import { exchange, sequence } from './notation';

/** What may be deleted, and what a delete leaves behind. */
export const deletionFaults = [
  sequence(
    'delete-in-use',
    'A role with users is deleted and its users are left without a role.',
    3,
    ['delete.in-use'],
    { overlooks: () => true },
  ),
  sequence(
    'delete-in-use-dangling',
    'A role with users is deleted and its users keep pointing to it.',
    3,
    ['delete.in-use'],
    { overlooks: () => true },
  ),
  sequence('delete-in-use-alone', 'A role with users is deleted if the request names no other.', 3, ['delete.in-use'], {
    overlooks: ({ place }) => !isOneOfSeveral(place),
  }),
  sequence(
    'delete-in-use-first',
    'The first role of several is not looked at: it is deleted although it has users.',
    4,
    ['delete.in-use', 'delete.every-element'],
    { overlooks: ({ place }) => isOneOfSeveral(place) && isFirst(place) },
  ),
  sequence(
    'delete-in-use-middle',
    'Roles between the first and the last are not looked at: they are deleted although they have users.',
    4,
    ['delete.in-use', 'delete.every-element'],
    { overlooks: ({ place }) => isMiddle(place) },
  ),
  sequence(
    'delete-in-use-last',
    'The last role of several is not looked at: it is deleted although it has users.',
    4,
    ['delete.in-use', 'delete.every-element'],
    { overlooks: ({ place }) => isOneOfSeveral(place) && isLast(place) },
  ),
  sequence('delete-in-use-one-user', 'A role with a single user is deleted.', 3, ['delete.in-use'], {
    overlooks: ({ users }) => users.length === 1,
  }),
  sequence('delete-in-use-several-users', 'A role with more than one user is deleted.', 4, ['delete.in-use'], {
    overlooks: ({ users }) => users.length > 1,
  }),
  sequence(
    'delete-in-use-moved',
    'A user that came from another role is not seen: the role is deleted.',
    4,
    ['delete.in-use'],
    { overlooks: ({ group, users }) => users.every((user) => group.traces.moved.has(user)) },
  ),
  sequence(
    'delete-in-use-after-update',
    'A role that was updated after it got its users is deleted.',
    4,
    ['delete.in-use'],
    { overlooks: ({ group, role }) => group.traces.updatedInUse.has(role.id) },
  ),
  sequence(
    'delete-refused-frees',
    'Deleting a role with users is refused but takes the role from them.',
    4,
    ['delete.in-use', 'delete.refusal'],
    {
      deleteRefused: ({ group, role }) => {
        freeUsers(group, role);
      },
    },
  ),
  sequence(
    'delete-refused-strips',
    'Deleting a role with users is refused but wipes its settings.',
    4,
    ['delete.in-use', 'delete.refusal'],
    {
      deleteRefused: ({ role }) => {
        role.settings = new Map();
      },
    },
  ),
  sequence(
    'delete-refused-blanks',
    'Deleting a role with users is refused but empties its description.',
    4,
    ['delete.in-use', 'delete.refusal'],
    {
      deleteRefused: ({ role }) => {
        role.description = '';
      },
    },
  ),
  sequence(
    'delete-refused-hides',
    'Deleting a role with users is refused but takes it from the list.',
    4,
    ['delete.in-use', 'delete.refusal', 'list.complete'],
    {
      deleteRefused: ({ group, role }) => {
        group.traces.unlisted.add(role.id);
      },
    },
  ),
  sequence('delete-in-use-confirmed', 'Deleting a role with users has no effect but is confirmed.', 3, [
    'delete.in-use',
    'delete.gone',
  ]),
  sequence('delete-freed-refused', 'A role that ever had users cannot be deleted.', 4, ['delete.freed'], {
    refusesDelete: ({ group, role }) => group.traces.onceUsed.has(role.id),
  }),
  sequence(
    'delete-described-refused',
    'A role that has a description cannot be deleted.',
    2,
    ['delete.unused', 'delete.freed'],
    { refusesDelete: ({ role }) => role.description !== '' },
  ),
  sequence('delete-refused-always', 'No role can be deleted.', 2, ['delete.unused', 'delete.freed', 'delete.status'], {
    refusesDelete: () => true,
  }),
  sequence(
    'delete-several-refused',
    'More than one role at a time cannot be deleted.',
    2,
    ['delete.unused', 'delete.every-element', 'delete.status'],
    { refusesDelete: ({ place }) => isOneOfSeveral(place) },
  ),
  sequence('delete-no-effect', 'A delete is confirmed and nothing happens.', 3, ['delete.gone'], { deletes: () => [] }),
  sequence('delete-stays-in-list', 'A deleted role stays in the list.', 3, ['delete.gone', 'list.agrees-with-show'], {
    listed: (roles, { retired }) => [...roles, ...retired.values()],
  }),
  sequence('delete-still-shown', 'A deleted role is still shown by its id.', 3, [
    'delete.gone',
    'list.complete',
    'list.agrees-with-show',
  ]),
  sequence(
    'delete-first-only',
    'Only the first of several roles is deleted.',
    3,
    ['delete.gone', 'delete.every-element'],
    { deletes: (roles) => roles.slice(0, 1) },
  ),
  sequence(
    'delete-last-kept',
    'The last of several roles is not deleted.',
    3,
    ['delete.gone', 'delete.every-element'],
    { deletes: (roles) => (roles.length > 1 ? roles.slice(0, -1) : roles) },
  ),
  sequence('delete-neighbour', 'The role with the next id is deleted too.', 3, ['delete.isolation', 'list.complete'], {
    deleted: (group, next) => {
      if (next.userCount === 0) group.roles.delete(next.id);
    },
  }),
  sequence(
    'delete-blanks-neighbour',
    'Deleting a role empties the description of the one created after it.',
    3,
    ['delete.isolation'],
    {
      deleted: (_group, next) => {
        next.description = '';
      },
    },
  ),
  sequence('delete-id-reuse-last', 'The id of the newest role is used again after it was deleted.', 3, [
    'delete.id-reuse',
  ]),
  sequence('delete-id-reuse-lowest', 'The lowest free id of a deleted role is used again.', 3, ['delete.id-reuse']),
  sequence('delete-twice-ok', 'Deleting a role again is confirmed.', 3, ['delete.twice', 'delete.id.unknown']),
  exchange('delete-unknown-500', 'Deleting an unknown role gets a server error.', [
    'delete.no-server-error',
    'delete.id.unknown',
    'delete.twice',
  ]),
  sequence('update-revives', 'A single update brings a deleted role back.', 4, [
    'delete.no-revival',
    'delete.gone',
    'update.id.unknown',
  ]),
  sequence('update-many-revives', 'A bulk update brings a deleted role back.', 4, [
    'delete.no-revival',
    'delete.gone',
    'update-many.id.unknown',
  ]),
  sequence('video-settings-revives', 'Video settings bring a deleted role back.', 4, [
    'delete.no-revival',
    'delete.gone',
    'video-settings.id.unknown',
  ]),
];

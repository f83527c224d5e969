import { freeUsers } from '../store/store';
import { FORMS } from '../vocabulary';
import { exchange, sequence } from './notation';

/** Counts, flags, and what should be output only. */
export const userFaults = [
  ...FORMS.flatMap((form) => [
    sequence(`${form}-in-use-settable`, `The field inUse can be set by ${form}.`, 2, [
      `${form}.inUse.read-only`,
      'assign.inUse.agrees',
      'assign.inUse.count',
    ]),
    sequence(`${form}-user-count-settable`, `The field userCount can be set by ${form}.`, 2, [
      `${form}.userCount.read-only`,
      'assign.inUse.agrees',
      'assign.userCount.count',
    ]),
  ]),
  sequence('update-in-use-409', 'A single update of a role with users is refused.', 3, ['update.held']),
  sequence('update-many-in-use-409', 'A bulk update of a role with users is refused.', 3, ['update-many.held']),
  exchange('create-role-id-settable', 'A new role takes the roleId that was sent.', ['create.roleId.read-only']),
  sequence('update-body-role-id-wins', 'The roleId in the body of a single update decides which role is changed.', 4, [
    'update.isolation',
    'update.roleId.read-only',
  ]),
  sequence('assign-not-counted', 'Assigning a user does not raise userCount.', 3, [
    'assign.userCount.count',
    'assign.inUse.agrees',
  ]),
  sequence('move-not-counted', 'Moving a user does not lower the userCount of the role it left.', 4, [
    'assign.userCount.count',
  ]),
  sequence('free-not-counted', 'Freeing a user does not lower userCount.', 4, ['assign.userCount.count']),
  sequence('assign-again-counted', 'Assigning a user to the role it has raises userCount again.', 4, [
    'assign.userCount.count',
  ]),
  sequence('count-capped', 'The userCount of a role never rises above one.', 4, ['assign.userCount.count']),
  sequence('in-use-never', 'The inUse of a role stays as it was when the role was created.', 3, [
    'assign.inUse.agrees',
    'assign.inUse.count',
  ]),
  sequence('in-use-sticky', 'The inUse of a role stays true after the last user was freed.', 4, [
    'assign.inUse.agrees',
    'assign.inUse.count',
  ]),
  sequence('in-use-from-two', 'The inUse of a role is true only from two users on.', 3, [
    'assign.inUse.agrees',
    'assign.inUse.count',
  ]),
  exchange('new-role-in-use', 'A new role says that it is in use, with no user.', [
    'assign.inUse.agrees',
    'create.inUse.default',
    'create.inUse.of-created',
    'create.inUse.read-only',
  ]),
  sequence(
    'show-in-use-false',
    'The single view always says that a role is not in use.',
    3,
    ['list.agrees-with-show', 'assign.inUse.count', 'assign.inUse.agrees'],
    { detail: (role) => ({ ...role, inUse: false }) },
  ),
  sequence(
    'update-resets-count',
    'A single update sets userCount back to zero.',
    4,
    ['update.userCount.read-only', 'assign.userCount.count', 'assign.inUse.agrees', 'update.isolation'],
    {
      updated: (_group, { role }) => {
        Object.assign(role, { userCount: 0, inUse: false });
      },
    },
  ),
  sequence(
    'update-many-frees-users',
    'A bulk update takes the role from its users.',
    4,
    ['assign.userCount.count', 'update-many.userCount.read-only', 'update-many.isolation', 'delete.in-use'],
    {
      updatedMany: (group, plan) => {
        for (const { role } of plan) freeUsers(group, role);
      },
    },
  ),
];

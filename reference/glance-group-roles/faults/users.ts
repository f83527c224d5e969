import type { Fault } from '../../types';
import { FORMS } from '../vocabulary';

/** Counts, flags, and what should be output only. */
export const userFaults = [
  ...FORMS.flatMap(
    (form) =>
      [
        {
          name: `${form}-in-use-settable`,
          title: `The field inUse can be set by ${form}.`,
          kind: 'sequence',
          shortest: 2,
          breaks: [`${form}.inUse.read-only`, 'assign.inUse.agrees', 'assign.inUse.count'],
        },
        {
          name: `${form}-user-count-settable`,
          title: `The field userCount can be set by ${form}.`,
          kind: 'sequence',
          shortest: 2,
          breaks: [`${form}.userCount.read-only`, 'assign.inUse.agrees', 'assign.userCount.count'],
        },
      ] as const,
  ),
  {
    name: 'update-in-use-409',
    title: 'A single update of a role with users is refused.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['update.held'],
  },
  {
    name: 'update-many-in-use-409',
    title: 'A bulk update of a role with users is refused.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['update-many.held'],
  },
  {
    name: 'create-role-id-settable',
    title: 'A new role takes the roleId that was sent.',
    kind: 'exchange',
    breaks: ['create.roleId.read-only'],
  },
  {
    name: 'update-body-role-id-wins',
    title: 'The roleId in the body of a single update decides which role is changed.',
    kind: 'sequence',
    shortest: 4,
    breaks: ['update.isolation', 'update.roleId.read-only'],
  },
  {
    name: 'assign-not-counted',
    title: 'Assigning a user does not raise userCount.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['assign.userCount.count', 'assign.inUse.agrees'],
  },
  {
    name: 'move-not-counted',
    title: 'Moving a user does not lower the userCount of the role it left.',
    kind: 'sequence',
    shortest: 4,
    breaks: ['assign.userCount.count'],
  },
  {
    name: 'free-not-counted',
    title: 'Freeing a user does not lower userCount.',
    kind: 'sequence',
    shortest: 4,
    breaks: ['assign.userCount.count'],
  },
  {
    name: 'assign-again-counted',
    title: 'Assigning a user to the role it has raises userCount again.',
    kind: 'sequence',
    shortest: 4,
    breaks: ['assign.userCount.count'],
  },
  {
    name: 'count-capped',
    title: 'userCount never rises above one.',
    kind: 'sequence',
    shortest: 4,
    breaks: ['assign.userCount.count'],
  },
  {
    name: 'in-use-never',
    title: 'inUse stays as it was when the role was created.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['assign.inUse.agrees', 'assign.inUse.count'],
  },
  {
    name: 'in-use-sticky',
    title: 'inUse stays true after the last user was freed.',
    kind: 'sequence',
    shortest: 4,
    breaks: ['assign.inUse.agrees', 'assign.inUse.count'],
  },
  {
    name: 'in-use-from-two',
    title: 'inUse is true only from two users on.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['assign.inUse.agrees', 'assign.inUse.count'],
  },
  {
    name: 'new-role-in-use',
    title: 'A new role says that it is in use, with no user.',
    kind: 'exchange',
    breaks: ['assign.inUse.agrees', 'create.inUse.default', 'create.inUse.of-created', 'create.inUse.read-only'],
  },
  {
    name: 'show-in-use-false',
    title: 'The single view always says that a role is not in use.',
    kind: 'sequence',
    shortest: 3,
    breaks: ['list.agrees-with-show', 'assign.inUse.count', 'assign.inUse.agrees'],
  },
  {
    name: 'update-resets-count',
    title: 'A single update sets userCount back to zero.',
    kind: 'sequence',
    shortest: 4,
    breaks: ['update.userCount.read-only', 'assign.userCount.count', 'assign.inUse.agrees', 'update.isolation'],
  },
  {
    name: 'update-many-frees-users',
    title: 'A bulk update takes the role from its users.',
    kind: 'sequence',
    shortest: 4,
    breaks: ['assign.userCount.count', 'update-many.userCount.read-only', 'update-many.isolation', 'delete.in-use'],
  },
] as const satisfies readonly Fault[];

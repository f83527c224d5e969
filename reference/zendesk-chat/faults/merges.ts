import {
  leastPermissions,
  newPermissions,
  PERMISSION_NAMES,
  PERMISSIONS,
  type PermissionValues,
} from '../rules/permissions';
import type { Role, RoleInput } from '../store/role';
import { exchange, ofFields, sequence, unusual } from './notation';

const UNSENT = ofFields(
  PERMISSION_NAMES.map((name) => `permissions.${name}`),
  'unsent',
  ['update'],
);

/** What an update does to what was not sent. */
export const mergeFaults = [
  ...PERMISSION_NAMES.map((name) =>
    sequence(
      `update-resets-${name}`,
      `An update with permissions that lack ${name} sets it back to that of a new role.`,
      3,
      ['update.permissions.merge', `update.permissions.${name}.unsent`],
      {
        merged: ({ role, input: { permissions } }) => {
          if (permissions !== undefined && permissions[name] === undefined)
            role.permissions[name] = PERMISSIONS[name].ofNew;
        },
      },
    ),
  ),
  sequence(
    'permissions-replaced-by-defaults',
    'Permissions that are not sent beside others become those of a new role.',
    3,
    ['update.permissions.merge', ...UNSENT],
    { merged: ({ role, input }) => replaceUnsent(role, input, newPermissions()) },
  ),
  exchange(
    'permissions-replaced-by-least',
    'Permissions that are not sent beside others become the least there is.',
    ['update.permissions.merge', ...UNSENT],
    { merged: ({ role, input }) => replaceUnsent(role, input, leastPermissions()) },
  ),
  sequence('held-update-409', 'An update of a role that has members is refused.', 3, ['update.held']),
  unusual(
    'empty-permissions-reset',
    'An update with permissions: {} gives a role the permissions of a new one.',
    ['update.permissions.merge'],
    {
      merged: ({ role, input }) => {
        if (input.permissions !== undefined && Object.keys(input.permissions).length === 0)
          Object.assign(role.permissions, newPermissions());
      },
    },
  ),
  sequence(
    'unsent-permissions-reset',
    'An update without permissions sets them back to those of a new role.',
    3,
    ['update.permissions.merge', ...UNSENT],
    {
      merged: ({ role, input }) => {
        if (input.permissions === undefined) Object.assign(role.permissions, newPermissions());
      },
    },
  ),
  exchange('unsent-name-emptied', 'An update without a name empties it.', ['update.name.unsent'], {
    merged: ({ role, input }) => {
      if (input.name === undefined) role.name = '';
    },
  }),
  sequence(
    'unsent-description-emptied',
    'An update without a description empties it.',
    3,
    ['update.description.unsent'],
    {
      merged: ({ role, input }) => {
        if (input.description === undefined) role.description = '';
      },
    },
  ),
  sequence('unsent-enabled-set', 'An update without enabled enables the role.', 3, ['update.enabled.unsent'], {
    merged: ({ role, input }) => {
      if (input.enabled === undefined) role.enabled = true;
    },
  }),
  exchange(
    'shortcuts-follow-bans',
    'An update of manage_bans stores the same value as manage_shortcuts.',
    [
      'update.permissions.manage_shortcuts.read-back',
      'update.permissions.manage_shortcuts.unsent',
      'update.permissions.merge',
    ],
    {
      merged: ({ role, input }) => {
        if (input.permissions?.manage_bans !== undefined)
          role.permissions.manage_shortcuts = input.permissions.manage_bans;
      },
    },
  ),
  exchange(
    'disabling-clears-permissions',
    'Disabling a role sets its permissions to the least there is.',
    ['update.permissions.merge', ...UNSENT],
    {
      merged: ({ role, input }) => {
        if (input.enabled === false) Object.assign(role.permissions, leastPermissions());
      },
    },
  ),
  sequence(
    'enabling-clears-description',
    'Enabling a role empties its description.',
    3,
    ['update.description.unsent'],
    {
      merged: ({ before, role, input }) => {
        if (before.enabled === false && input.enabled === true) role.description = '';
      },
    },
  ),
  sequence('renaming-enables', 'Renaming a role enables it.', 3, ['update.enabled.unsent'], {
    merged: ({ before, role }) => {
      if (before.name !== role.name) role.enabled = true;
    },
  }),
  sequence('second-update-reverts-first', 'An update starts from the role as it was created.', 3, [
    'update.name.unsent',
    'update.description.unsent',
    'update.enabled.unsent',
    'update.permissions.merge',
  ]),
];

function replaceUnsent(role: Role, input: RoleInput, others: PermissionValues): void {
  if (input.permissions !== undefined) Object.assign(role.permissions, others, input.permissions);
}

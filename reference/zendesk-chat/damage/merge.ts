import type { FaultName } from '../faults';
import {
  leastPermissions,
  newPermissions,
  PERMISSION_NAMES,
  PERMISSIONS,
  type PermissionValues,
} from '../rules/permissions';
import type { Role, RoleInput } from '../store/role';
import type { World } from '../world';

interface Merged {
  readonly world: World;
  readonly before: Role;
  readonly role: Role;
  readonly input: RoleInput;
}

/** What faulty servers change beside what was sent. */
const EXTRAS: readonly (readonly [FaultName, (merged: Merged) => void])[] = [
  ['permissions-replaced-by-defaults', ({ role, input }) => replaceUnsent(role, input, newPermissions())],
  ['permissions-replaced-by-least', ({ role, input }) => replaceUnsent(role, input, leastPermissions())],
  [
    'empty-permissions-reset',
    ({ role, input }) => {
      if (input.permissions !== undefined && Object.keys(input.permissions).length === 0)
        Object.assign(role.permissions, newPermissions());
    },
  ],
  [
    'unsent-permissions-reset',
    ({ role, input }) => {
      if (input.permissions === undefined) Object.assign(role.permissions, newPermissions());
    },
  ],
  [
    'unsent-name-emptied',
    ({ role, input }) => {
      if (input.name === undefined) role.name = '';
    },
  ],
  [
    'unsent-description-emptied',
    ({ role, input }) => {
      if (input.description === undefined) role.description = '';
    },
  ],
  [
    'unsent-enabled-set',
    ({ role, input }) => {
      if (input.enabled === undefined) role.enabled = true;
    },
  ],
  [
    'shortcuts-follow-bans',
    ({ role, input }) => {
      if (input.permissions?.manage_bans !== undefined)
        role.permissions.manage_shortcuts = input.permissions.manage_bans;
    },
  ],
  [
    'disabling-clears-permissions',
    ({ role, input }) => {
      if (input.enabled === false) Object.assign(role.permissions, leastPermissions());
    },
  ],
  [
    'enabling-clears-description',
    ({ before, role, input }) => {
      if (before.enabled === false && input.enabled === true) role.description = '';
    },
  ],
  [
    'renaming-enables',
    ({ before, role }) => {
      if (before.name !== role.name) role.enabled = true;
    },
  ],
  [
    'update-resets-count',
    ({ role }) => {
      role.members_count = 0;
    },
  ],
  [
    'update-takes-count',
    ({ role, input }) => {
      if (typeof input.members_count === 'number') role.members_count = input.members_count;
    },
  ],
  [
    'zero-count-is-taken',
    ({ role, input }) => {
      if (input.members_count === 0) role.members_count = 0;
    },
  ],
  ['update-takes-id', moveToSentId],
];

export const mergeTooMuch = (world: World, before: Role, role: Role, input: RoleInput): void => {
  if (role.builtIn !== null) return;
  const { fault } = world.switches;
  for (const [name, extra] of EXTRAS) if (fault(name)) extra({ world, before, role, input });
  for (const name of PERMISSION_NAMES) {
    if (input.permissions !== undefined && input.permissions[name] === undefined && fault(`update-resets-${name}`))
      role.permissions[name] = PERMISSIONS[name].ofNew;
  }
};

function replaceUnsent(role: Role, input: RoleInput, others: PermissionValues): void {
  if (input.permissions !== undefined) Object.assign(role.permissions, others, input.permissions);
}

function moveToSentId({ world: { roles }, role, input: { id } }: Merged): void {
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id <= 0 || roles.find(id) !== undefined) return;
  roles.remove(role.id);
  role.id = id;
  roles.insert(role);
}

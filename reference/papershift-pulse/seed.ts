import type { JsonObject } from '../../model/json';
import { USER_IDS } from './account';
import { groups, keysOf } from './rules/groups';
import type { Role, User } from './store/store';

export const ACCOUNT_ID = '0b6f3a52-6f0e-4d0c-9c62-51f1c1f6a001';
export const EMPLOYEE_ID = '1d8c4f10-3b5a-4c1e-8a57-000000000001';
const admin = { id: '5e2b7c90-94d1-4b7f-b6a3-000000000100', name: 'Ada Admin' };

const grant = (rights: Readonly<Record<string, string>>): JsonObject =>
  Object.fromEntries(
    Object.entries(rights).map(([group, keys]) => [
      group,
      Object.fromEntries(keys.split(' ').map((key) => [key, true])),
    ]),
  );

const everything = grant(Object.fromEntries(groups.map((group) => [group, keysOf(group).join(' ')])));

type Row = readonly [name: string, scope: string, isDefault: boolean, rights: JsonObject, removed?: string];

const system: readonly Row[] = [
  [
    'Employee',
    'account',
    true,
    grant({ user: 'read', shift: 'read', absence: 'create read', tracking: 'create read' }),
  ],
  ['Administrator', 'account', false, everything],
  [
    'HR Manager',
    'account',
    false,
    grant({
      user: 'create read update delete',
      document: 'create read update delete',
      report: 'read',
      absence: 'read update',
    }),
  ],
  ['Team Member', 'team', true, grant({ shift: 'read', team: 'read', team_membership: 'read' })],
  [
    'Team Lead',
    'team',
    false,
    grant({ shift: 'create read update delete', team: 'read update', team_membership: 'create read delete manage' }),
  ],
  ['Chat Member', 'chat', true, grant({ chat: 'read update' })],
  ['Chat Moderator', 'chat', false, grant({ chat: 'create read update delete' })],
];

const custom: readonly Row[] = [
  ['Shift Planner', 'account', false, grant({ shift: 'create read update', report: 'read' })],
  ['Payroll', 'account', false, grant({ report: 'create read', tracking: 'read', user: 'read' })],
  ['Night Watch', 'team', false, grant({ shift: 'read', team_membership: 'manage' })],
  ['Summer Help', 'account', false, {}, '2026-09-30T16:00:00.000Z'],
];

const roleOf = (roleType: string, serial: number, [name, scope, isDefault, rights, removed]: Row): Role => ({
  id: `1d8c4f10-3b5a-4c1e-8a57-${String(serial).padStart(12, '0')}`,
  attributes: {
    account_id: ACCOUNT_ID,
    default: isDefault,
    discarded_at: removed ?? null,
    name,
    rights,
    role_type: roleType,
    scope,
  },
});

export const seededRoles = (): Role[] => [
  ...system.map((row, index) => roleOf('system', index + 1, row)),
  ...custom.map((row, index) => roleOf('custom', index + 101, row)),
];

const names = ['Bao', 'Carla', 'Deniz', 'Emil', 'Fatou', 'Greta', 'Hugo', 'Ines'];

/** Everybody is an employee, save the administrator. */
export const seededUsers = (): User[] => [
  { ...admin, role_ids: ['1d8c4f10-3b5a-4c1e-8a57-000000000002'] },
  ...USER_IDS.map((id, index) => ({ id, name: names[index] ?? id, role_ids: [EMPLOYEE_ID] })),
];

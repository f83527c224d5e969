import { leastPermissions, PERMISSIONS, permissionsFrom } from '../../rules/permissions';
import type { Step } from '../setup';

export const LIST: Step = ['GET', 'roles'];

const others = permissionsFrom((name) => PERMISSIONS[name].other);

/** Makes eight roles; the first has the id 10000. */
export const making: Step[] = [
  ['POST', 'roles', { name: 'first role' }],
  [
    'POST',
    'roles',
    { name: 'second role', description: 'What the second role is for', enabled: false, permissions: others },
  ],
  ['POST', 'roles', { name: 'third role', permissions: { edit_chat_tags: true } }],
  ['POST', 'roles', { name: 'third role' }],
  ['POST', 'roles', { name: 'Team Lead' }],
  ['POST', 'roles', { name: 'TEAM LEAD' }],
  ['POST', 'roles', { name: 'with id', id: 77_000, members_count: 3 }],
  ['POST', 'roles', { name: 'taken id', id: 8 }],
  LIST,
  ['GET', 'roles/10000'],
  ['GET', 'roles/10001'],
];

export const changing: Step[] = [
  ['PUT', 'roles/10000', { description: 'changed' }],
  ['PUT', 'roles/10003', { description: 'of a namesake' }],
  LIST,
  ['PUT', 'roles/10000', { permissions: { visitors_seen: 'own', manage_bans: 'none' } }],
  ['GET', 'roles/10000'],
  ['PUT', 'roles/10000', { name: 'First Role, renamed' }],
  ['GET', 'roles/10000'],
  ['PUT', 'roles/10000', { permissions: { edit_chat_tags: true } }],
  ['GET', 'roles/10000'],
  ['PUT', 'roles/10000', { permissions: others }],
  ['GET', 'roles/10000'],
  ['PUT', 'roles/10000', { permissions: {} }],
  ['PUT', 'roles/10001', { permissions: { edit_chat_tags: false, view_monitor: 'none' } }],
  LIST,
  ['PUT', 'roles/10001', { name: 'renamed while disabled' }],
  ['PUT', 'roles/10001', { enabled: true }],
  ['PUT', 'roles/10002', { permissions: others }],
  ['PUT', 'roles/10002', { permissions: leastPermissions() }],
  ['PUT', 'roles/10002', { description: 'of two' }],
  ['PUT', 'roles/10002', { description: '' }],
  ['PUT', 'roles/10002', { enabled: false }],
  LIST,
  ['GET', 'roles/10002'],
  ['PUT', 'roles/10002', { enabled: true, members_count: 5 }],
  ['PUT', 'roles/10002', { id: 88_000 }],
  ['GET', 'roles/88000'],
  ['PUT', 'roles/10002', { id: 10_000, description: 'whose?' }],
  ['GET', 'roles/10000'],
  ['PATCH', 'roles/10002', { description: 'patched' }],
  ['PUT', 'roles/8', { members_count: 0 }],
  ['GET', 'roles/8'],
  ['PUT', 'roles/10002', { flavour: 1, permissions: { flavour: 1 } }],
];

export const assigning: Step[] = [
  ['PUT', 'agents/104', { role_id: 10_000 }],
  LIST,
  ['GET', 'roles/10000'],
  ['DELETE', 'roles/10000'],
  LIST,
  ['GET', 'roles/10000'],
  ['GET', 'agents/104'],
  ['PUT', 'agents/104', { role_id: 10_000 }],
  ['PUT', 'agents/105', { role_id: 10_000 }],
  ['GET', 'roles/10000'],
  ['PUT', 'roles/10000', { description: 'held' }],
  ['PUT', 'agents/105', { role_id: 3 }],
  ['GET', 'roles/10000'],
  ['PUT', 'agents/104', { role_id: 3 }],
  ['DELETE', 'roles/10000'],
  ['PUT', 'agents/106', { role_id: 15 }],
  ['PUT', 'agents/106', { role_id: 3 }],
];

export const deleting: Step[] = [
  ['DELETE', 'roles/10003'],
  LIST,
  ['GET', 'roles/10003'],
  ['DELETE', 'roles/10003'],
  ['PUT', 'roles/10003', { description: 'back?' }],
  ['GET', 'roles/10003'],
  ['POST', 'roles', { name: 'third role' }],
  ['PUT', 'roles/10002', { enabled: false }],
  ['DELETE', 'roles/10002'],
  LIST,
  ['POST', 'roles', { name: 'after' }],
  ['DELETE', 'roles/10009'],
  ['POST', 'roles', { name: 'after the last' }],
  ['DELETE', 'roles/10005'],
  LIST,
  ...Array.from({ length: 8 }, (_, at): Step => ['POST', 'roles', { name: `one of many ${at}` }]),
  LIST,
];

export const builtIns: Step[] = [
  LIST,
  ...['1', '2', '3'].flatMap((id): Step[] => [
    ['PUT', `roles/${id}`, { name: 'Boss' }],
    ['PUT', `roles/${id}`, { description: 'Boss' }],
    ['PUT', `roles/${id}`, { enabled: false }],
    ['PUT', `roles/${id}`, { enabled: true }],
    ['PUT', `roles/${id}`, { permissions: { view_monitor: 'none' } }],
    ['PUT', `roles/${id}`, { permissions: { edit_chat_tags: false, edit_visitor_notes: false } }],
    ['PUT', `roles/${id}`, { permissions: { visitors_seen: 'own' } }],
    ['PUT', `roles/${id}`, { name: 'Boss', permissions: {} }],
    ['GET', `roles/${id}`],
    ['DELETE', `roles/${id}`],
    ['GET', `roles/${id}`],
  ]),
];

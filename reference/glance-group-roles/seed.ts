import type { Group, Role, Store } from './store/store';
import { DISABLED } from './vocabulary';

interface SeedRole {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly settings: Readonly<Record<string, boolean>>;
}

const AGENTS: readonly SeedRole[] = [
  {
    id: 1,
    name: 'Agent',
    description: 'Standard agent role',
    settings: { editAddress: true, joinCobrowseSessions: true, viewVideo: false },
  },
  {
    id: 2,
    name: 'Supervisor',
    description: 'Supervisor role with additional permissions',
    settings: { viewVideo: true, oneWayAgentVideo: true },
  },
  { id: 3, name: 'Trainee', description: '', settings: { startScreenShareSessions: false } },
];

const FIELD_STAFF: readonly SeedRole[] = [
  { id: 90, name: 'Dispatcher', description: 'Sends technicians out', settings: { viewVideo: true } },
  { id: 91, name: 'Technician', description: 'Works in the field', settings: { oneWayAgentVideo: true } },
];

function group(
  id: number,
  roles: readonly SeedRole[],
  users: ReadonlyArray<readonly [user: number, role: number]>,
): Group {
  const stored = roles.map((role): [number, Role] => {
    const userCount = users.filter(([, held]) => held === role.id).length;
    return [
      role.id,
      {
        id: role.id,
        groupId: id,
        name: role.name,
        description: role.description,
        userCount,
        inUse: userCount > 0,
        original: { name: role.name, description: role.description },
        settings: new Map(Object.entries(role.settings)),
        video: new Map(),
      },
    ];
  });
  return {
    id,
    roles: new Map(stored),
    retired: new Map(),
    users: new Map(users),
    defaults: {
      editAddress: true,
      joinCobrowseSessions: true,
      startScreenShareSessions: true,
      joinCustomerScreenShareSessions: true,
      viewVideo: false,
      oneWayAgentVideo: false,
      multiParticipantVideo: false,
    },
    disabled: new Set([DISABLED]),
    traces: {
      formerNames: new Set(),
      onceUsed: new Set(),
      moved: new Set(),
      updatedInUse: new Set(),
      common: new Map(),
      unlisted: new Set(),
    },
    writing: false,
  };
}

/** Two groups: 7 belongs to the account under test, 8 to somebody else. */
export function seed(): Store {
  const ours = group(7, AGENTS, [
    [401, 1],
    [402, 1],
    [403, 1],
    [404, 2],
    [501, 0],
    [502, 0],
    [503, 0],
    [504, 0],
    [505, 0],
    [506, 0],
    [507, 1],
    [508, 2],
  ]);
  const theirs = group(8, FIELD_STAFF, [
    [601, 91],
    [602, 0],
  ]);
  return {
    groups: new Map([
      [7, ours],
      [8, theirs],
    ]),
    nextRoleId: 101,
  };
}

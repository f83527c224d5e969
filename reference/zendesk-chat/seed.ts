import { ASSIGNABLE_AGENTS } from './account';
import type { Agent } from './store/agentStore';
import {
  leastPermissions,
  newPermissions,
  permissionsFrom,
  PERMISSIONS,
  type PermissionValues,
} from './rules/permissions';
import type { Role } from './store/role';

const everything = (): PermissionValues => permissionsFrom((name) => PERMISSIONS[name].values[0]);

const agent = (id: number, name: string, role_id: number): Agent => ({
  id,
  display_name: name,
  email: `${name.toLowerCase()}@example.com`,
  enabled: true,
  role_id,
});

const NAMES = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gus', 'Hana'];

export const seedAgents = (): readonly Agent[] => [
  agent(101, 'Olga', 1),
  agent(102, 'Amir', 2),
  agent(103, 'Anna', 2),
  ...ASSIGNABLE_AGENTS.map((id, at) => agent(id, NAMES[at] ?? `Agent ${id}`, 3)),
  agent(112, 'Tara', 8),
  agent(113, 'Tom', 8),
  agent(114, 'Nils', 12),
];

/** The roles of a fresh account: the three built-in ones and three that somebody made. */
export const seedRoles = ({ withoutLimits }: { readonly withoutLimits: boolean }): readonly Role[] => {
  const role = (
    id: number,
    builtIn: Role['builtIn'],
    name: string,
    description: string,
    permissions: PermissionValues,
    enabled = true,
  ): Role => ({
    id,
    builtIn,
    name,
    description,
    enabled,
    members_count: seedAgents().filter((one) => one.role_id === id).length,
    permissions: withoutLimits ? { ...permissions, set_agent_chat_limit: 'none' } : permissions,
  });
  return [
    role(
      1,
      'owner',
      'Owner',
      'The person who opened the account. On top of what administrators can do, ' +
        'this role looks after plan and billing.\nIts permissions cannot be modified.\n',
      everything(),
    ),
    role(
      2,
      'admin',
      'Admin',
      'Can manage the account, its agents and its settings. Its permissions cannot be modified.',
      everything(),
    ),
    role(3, 'agent', 'Agent', 'Can chat with visitors.', {
      ...newPermissions(),
      manage_bans: 'none',
      view_past_chats: 'own',
      manage_shortcuts: 'none',
    }),
    role(8, null, 'Team Lead', 'Team Lead', {
      ...everything(),
      proactive_chatting: 'own',
      view_past_chats: 'own',
      visitors_seen: 'own',
    }),
    role(12, null, 'Night Shift', 'Chats between ten and six', {
      ...newPermissions(),
      visitors_seen: 'department',
      edit_chat_tags: true,
    }),
    role(15, null, 'Seasonal', '', leastPermissions(), false),
  ];
};

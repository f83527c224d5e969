export const OPERATIONS = ['list', 'show', 'create', 'update', 'delete'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** The operations that take a body. */
export const WRITES = ['create', 'update'] as const;
export type Write = (typeof WRITES)[number];

/** The operations on one role. */
export const ON_ROLE = ['show', 'update', 'delete'] as const;
export type OnRole = (typeof ON_ROLE)[number];

/** What the server has a route for: the operations on roles, and what reads and assigns agents. */
export type Part = Operation | 'agents' | 'agent' | 'assign' | 'options';

export const isOperation = (part: Part | undefined): part is Operation =>
  OPERATIONS.some((operation) => operation === part);

export const ROLES = '/api/v2/chat/roles';
export const ROLE = `${ROLES}/:role_id`;
export const AGENTS = '/api/v2/chat/agents';
export const AGENT = `${AGENTS}/:agent_id`;

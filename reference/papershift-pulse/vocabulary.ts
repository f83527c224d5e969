export const OPERATIONS = ['list', 'show', 'create', 'update', 'delete'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** The operations that take a body. */
export const WRITES = ['create', 'update'] as const;
export type Write = (typeof WRITES)[number];

/** What the server has a route for: the operations on roles, and what reads and assigns users. */
export type Part = Operation | 'assign' | 'user';

export const isOperation = (part: Part | undefined): part is Operation =>
  OPERATIONS.some((operation) => operation === part);

export const isWrite = (part: Part | undefined): part is Write => part === 'create' || part === 'update';

export const SCOPES = ['account', 'team', 'chat'] as const;

/** The address of the roles. */
export const ROLES = '/api/v1/roles';

export const JSON_API = 'application/vnd.api+json';

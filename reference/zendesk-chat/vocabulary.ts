import type { FastifyRequest } from 'fastify';

export const OPERATIONS = ['list', 'show', 'create', 'update', 'delete'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** The operations that take a body. */
export type Write = 'create' | 'update';

/** The operations on one role. */
export type OnRole = 'show' | 'update' | 'delete';

export const ROLES = '/api/v2/chat/roles';
export const ROLE = `${ROLES}/:role_id`;
export const AGENTS = '/api/v2/chat/agents';
export const AGENT = `${AGENTS}/:agent_id`;

const BY_ROUTE: Readonly<Record<string, Operation>> = {
  [`GET ${ROLES}`]: 'list',
  [`POST ${ROLES}`]: 'create',
  [`GET ${ROLE}`]: 'show',
  [`PUT ${ROLE}`]: 'update',
  [`PATCH ${ROLE}`]: 'update',
  [`DELETE ${ROLE}`]: 'delete',
};

/** Which operation on roles a request asks for, if any. */
export const operationOf = ({ method, routeOptions: { url } }: FastifyRequest): Operation | undefined =>
  BY_ROUTE[`${method} ${url}`];

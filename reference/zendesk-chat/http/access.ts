import type { FastifyRequest } from 'fastify';

import { ADMINISTRATOR_TOKEN, AGENT_TOKEN } from '../account';
import { operationOf, type Operation } from '../vocabulary';
import { Refusal } from './reasons';
import type { World, ZendeskSwitches } from '../world';

type Caller = 'administrator' | 'limited' | 'wrong' | 'none';

/** Who asks: everything here is for administrators alone. */
const callerOf = (header: string | undefined, { fault }: ZendeskSwitches): Caller => {
  if (header === undefined) return 'none';
  const token = /^Bearer +(\S+) *$/i.exec(header)?.[1] ?? '';
  if (token === ADMINISTRATOR_TOKEN) return 'administrator';
  if (token === AGENT_TOKEN) return 'limited';
  if (fault('token-by-prefix') && token.startsWith(ADMINISTRATOR_TOKEN.slice(0, 16))) return 'administrator';
  if (fault('token-any-case') && token.toLowerCase() === ADMINISTRATOR_TOKEN.toLowerCase()) return 'administrator';
  return 'wrong';
};

/** Throws unless the caller may do this. */
export const authorize = (world: World, request: FastifyRequest): void => {
  const caller = callerOf(request.headers.authorization, world.switches);
  if (caller === 'administrator') return;
  const operation = operationOf(request);
  if (operation === 'list' && caller === 'limited' && world.switches.fault('limited-list-is-empty')) return;
  if (operation !== undefined && world.switches.fault(`${operation}-open-to-${caller}`)) return;
  const refusal =
    caller === 'limited'
      ? new Refusal('forbidden', 'Only administrators may do this.')
      : new Refusal('unauthorized', 'A valid bearer token is needed.', [], {
          'www-authenticate': 'Bearer realm="chat"',
        });
  if (!doneAnyway(operation, world.switches)) throw refusal;
  world.late.set(request, refusal);
};

const doneAnyway = (operation: Operation | undefined, { fault }: ZendeskSwitches): boolean => {
  switch (operation) {
    case undefined:
      return false;
    case 'list':
    case 'show':
      return fault(`${operation}-401-with-data`);
    default:
      return fault(`${operation}-401-but-done`);
  }
};

/** Whether the caller is known, but no administrator. */
export const isLimited = (world: World, request: FastifyRequest): boolean =>
  callerOf(request.headers.authorization, world.switches) === 'limited';

import type { FastifyInstance } from 'fastify';

import { isJsonObject } from '../../../model/json';
import type { Agent } from '../store/agentStore';
import { assign } from '../rules/members';
import { AGENT, AGENTS } from '../vocabulary';
import { Refusal } from '../http/reasons';
import type { Role } from '../store/role';
import { mediaType, write } from '../http/wire';
import type { World } from '../world';

/** The part of the Agents API that reads and sets an agent's role. */
export const agentRoutes = (app: FastifyInstance, world: World): void => {
  const { agents, switches } = world;
  app.get(AGENTS, async (_request, reply) =>
    reply.type(mediaType(switches)).send(write(agents.all().map(viewAgent), switches)),
  );
  app.get<{ Params: { agent_id: string } }>(AGENT, async (request, reply) =>
    reply.type(mediaType(switches)).send(write(viewAgent(findAgent(world, request.params.agent_id)), switches)),
  );
  if (switches.variant('agents-read-only')) return;
  app.put<{ Params: { agent_id: string } }>(AGENT, async (request, reply) => {
    const agent = findAgent(world, request.params.agent_id);
    const role = wantedRole(world, agent, readJson(request.body));
    const racing = assign(world, agent, role);
    if (racing !== undefined) await racing;
    if (switches.variant('assigning-answers-204')) return reply.code(204).send();
    return reply.type(mediaType(switches)).send(write(viewAgent(agent), switches));
  });
};

const viewAgent = ({ id, display_name, email, enabled, role_id }: Agent) => ({
  id,
  display_name,
  email,
  enabled,
  role_id,
  roles: { administrator: role_id <= 2, owner: role_id === 1 },
});

const findAgent = ({ agents }: World, idText: string): Agent => {
  const agent = /^[1-9]\d*$/.test(idText) ? agents.find(Number(idText)) : undefined;
  if (agent === undefined) throw new Refusal('unknown-id', 'There is no such agent.');
  return agent;
};

const readJson = (body: unknown): unknown => {
  try {
    return JSON.parse(Buffer.isBuffer(body) ? body.toString() : '');
  } catch {
    throw new Refusal('malformed', 'The body is not valid JSON.');
  }
};

const wantedRole = ({ roles, switches: { variant } }: World, agent: Agent, body: unknown): Role => {
  const wanted = isJsonObject(body) ? body['role_id'] : undefined;
  const role = typeof wanted === 'number' ? roles.find(wanted) : undefined;
  const refuse = (message: string): never => {
    throw new Refusal('unassignable', message, [{ field: 'role_id', message }]);
  };
  if (role === undefined) return refuse('role_id must be the id of a role');
  if ((role.builtIn === 'owner') !== (agent.role_id === 1)) return refuse('there is one owner');
  return role.enabled === false && variant('disabled-role-unassignable') ? refuse('this role is disabled') : role;
};

import { isJsonObject } from '../../../model/json';
import type { Answer, Route } from '../../shared/call';
import { plainAnswer } from '../http/answer';
import type { Admission, ChatCall } from '../http/call';
import { refusal } from '../http/reasons';
import { assignRole } from '../rules/members';
import type { Agent } from '../store/agentStore';
import type { Role } from '../store/role';
import { AGENT, AGENTS, type Part } from '../vocabulary';
import type { World } from '../world';

// The part of the Agents API that reads and sets an agent's role.

type AgentRoute = Route<World, Part, Admission>;

export const agents: AgentRoute = {
  part: 'agents',
  method: 'GET',
  path: AGENTS,
  handle: (world) => plainAnswer(world, world.agents.all().map(viewAgent)),
};

export const agent: AgentRoute = {
  part: 'agent',
  method: 'GET',
  path: AGENT,
  handle: (world, call) => plainAnswer(world, viewAgent(findAgent(world, call))),
};

export const assign: AgentRoute = {
  part: 'assign',
  method: 'PUT',
  path: AGENT,
  handle: async (world, call): Promise<Answer> => {
    const found = findAgent(world, call);
    const racing = assignRole(world, found, wantedRole(world, found, readJson(call.body)));
    if (racing !== undefined) await racing;
    return world.variant('assigning-answers-204') ? { status: 204 } : plainAnswer(world, viewAgent(found));
  },
};

const viewAgent = ({ id, display_name, email, enabled, role_id }: Agent) => ({
  id,
  display_name,
  email,
  enabled,
  role_id,
  roles: { administrator: role_id <= 2, owner: role_id === 1 },
});

const findAgent = (world: World, call: ChatCall): Agent => {
  const { agent_id: id = '' } = call.params;
  const found = /^[1-9]\d*$/.test(id) ? world.agents.find(Number(id)) : undefined;
  if (found === undefined) throw refusal('unknown-id', 'There is no such agent.');
  return found;
};

const readJson = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw refusal('malformed', 'The body is not valid JSON.');
  }
};

const wantedRole = ({ roles, variant }: World, assigned: Agent, body: unknown): Role => {
  const wanted = isJsonObject(body) ? body['role_id'] : undefined;
  const role = typeof wanted === 'number' ? roles.find(wanted) : undefined;
  const refuse = (message: string): never => {
    throw refusal('unassignable', message, { problems: [{ field: 'role_id', message }] });
  };
  if (role === undefined) return refuse('role_id must be the id of a role');
  if ((role.builtIn === 'owner') !== (assigned.role_id === 1)) return refuse('there is one owner');
  return role.enabled === false && variant('disabled-role-unassignable') ? refuse('this role is disabled') : role;
};

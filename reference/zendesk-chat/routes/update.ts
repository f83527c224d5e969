import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Json, JsonObject } from '../../../model/json';
import { answer } from '../http/answer';
import { readBody } from '../http/body';
import { findRole } from '../rules/findRole';
import { holdFixed } from '../rules/fixed';
import { readInput } from '../rules/input';
import { afterLosses } from '../damage/losses';
import { merge } from '../rules/merge';
import { ROLE } from '../vocabulary';
import { racingUpdate } from '../damage/racingUpdate';
import { Refusal } from '../http/reasons';
import { refuseUpdate } from '../damage/refusedUpdate';
import { copyRole, type Role, type RoleInput } from '../store/role';
import { spillUpdate } from '../damage/spill';
import { isNameTaken } from '../rules/uniqueNames';
import { viewRole } from './view';
import type { World } from '../world';

type UpdateRequest = FastifyRequest<{ Params: { role_id: string } }>;

export const updateRoute = (app: FastifyInstance, world: World): void => {
  const { switches } = world;
  const race = racingUpdate(world);
  const update = async (request: UpdateRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const body = readBody(world, 'update', request);
    const role = bodysRole(world, body) ?? findRole(world, 'update', request.params.role_id);
    const { input, problems } = readInput('update', body, role, switches);
    if (switches.fault('update-needs-name') && input.name === undefined)
      throw new Refusal('invalid', 'A role needs a name.');
    if (switches.fault('held-update-409') && role.members_count > 0 && role.builtIn === null)
      throw new Refusal('in-use', 'This role has members.');
    if (problems.length > 0) await refuseUpdate({ world, request, role, body, input, problems });
    if (isNameTaken(world, input.name, role))
      throw new Refusal('taken', 'There is a role of this name.', [{ field: 'name', message: 'name is taken' }]);
    const wanted = afterLosses('update', permitted(world, request, role, input), switches);
    const before = copyRole(role);
    const updated = race === undefined ? mergeNow(world, role, wanted) : await race(role, wanted);
    spillUpdate(world, role, wanted);
    return answer(world, 'update', reply, shown(world, before, updated, body));
  };
  app.put(ROLE, update);
  if (switches.variant('patch-allowed')) app.patch(ROLE, update);
};

const bodysRole = ({ roles, switches: { fault } }: World, { id }: JsonObject): Role | undefined =>
  fault('update-follows-body-id') && typeof id === 'number' ? roles.find(id) : undefined;

/**
 * What is left of a request when what is fixed in built-in roles is held to. Throws if the request is refused for it.
 */
const permitted = (
  { late, switches: { fault, variant } }: World,
  request: FastifyRequest,
  role: Role,
  input: RoleInput,
): RoleInput => {
  const { allowed, problems } = holdFixed(role, input, { fault, variant });
  if (problems.length === 0 || variant('fixed-ignored')) return allowed;
  const refusal = new Refusal('fixed', 'This cannot be changed in a built-in role.', problems);
  if (!fault('built-in-403-but-stored')) throw refusal;
  late.set(request, refusal);
  return input;
};

const mergeNow = (world: World, role: Role, input: RoleInput): Role => {
  merge(world, role, input);
  return role;
};

const shown = (world: World, before: Role, role: Role, body: JsonObject): Json => {
  const { fault } = world.switches;
  if (fault('update-answers-sent-fields')) return { id: role.id, ...body };
  return viewRole(world, fault('update-answers-former-role') ? before : role, 'update');
};

import type { Json, JsonObject } from '../../../model/json';
import type { Answer } from '../../shared/call';
import { afterLosses } from '../damage/losses';
import { racingUpdate } from '../damage/racingUpdate';
import { refuseUpdate } from '../damage/refusedUpdate';
import { answer, refuseLate } from '../http/answer';
import { readBody } from '../http/body';
import type { ChatCall } from '../http/call';
import { refusal } from '../http/reasons';
import { findRole } from '../rules/findRole';
import { holdFixed } from '../rules/fixed';
import { readInput } from '../rules/input';
import { merge } from '../rules/merge';
import { isNameTaken } from '../rules/uniqueNames';
import { copyRole, type Role, type RoleInput } from '../store/role';
import type { World } from '../world';
import { viewRole } from './view';

export const update = async (world: World, call: ChatCall): Promise<Answer> => {
  const { roles, fault } = world;
  const body = readBody(world, 'update', call);
  const role = bodysRole(world, body) ?? findRole(world, 'update', call.params['role_id'] ?? '');
  const { input, problems } = readInput(world, 'update', body, role);
  if (fault('update-needs-name') && input.name === undefined) throw refusal('invalid', 'A role needs a name.');
  if (fault('held-update-409') && role.members_count > 0 && role.builtIn === null)
    throw refusal('in-use', 'This role has members.');
  if (problems.length > 0) await refuseUpdate({ world, call, role, body, input, problems });
  if (isNameTaken(world, input.name, role))
    throw refusal('taken', 'There is a role of this name.', {
      problems: [{ field: 'name', message: 'name is taken' }],
    });
  const wanted = afterLosses(world, 'update', permitted(world, call, role, input));
  const before = copyRole(role);
  const race = racingUpdate(world, role, wanted);
  const updated = race === undefined ? mergeNow(world, role, wanted) : await race;
  if (role.builtIn === null) for (const change of world.at('updated')) change({ roles, role, input: wanted });
  return answer(world, call, 'update', shown(world, before, updated, body));
};

const bodysRole = ({ roles, fault }: World, { id }: JsonObject): Role | undefined =>
  fault('update-follows-body-id') && typeof id === 'number' ? roles.find(id) : undefined;

/** What a request may change in this role. Throws if it wants to change what is fixed in a built-in role. */
const permitted = (world: World, call: ChatCall, role: Role, input: RoleInput): RoleInput => {
  const { fault, variant } = world;
  const { allowed, problems } = holdFixed(world, role, input);
  if (problems.length === 0 || variant('fixed-ignored')) return allowed;
  const refused = refusal('fixed', 'This cannot be changed in a built-in role.', { problems });
  if (!fault('built-in-403-but-stored')) throw refused;
  refuseLate(world, call, refused);
  return input;
};

const mergeNow = (world: World, role: Role, input: RoleInput): Role => {
  merge(world, role, input);
  return role;
};

const shown = (world: World, before: Role, role: Role, body: JsonObject): Json => {
  if (world.fault('update-answers-sent-fields')) return { id: role.id, ...body };
  return viewRole(world, world.fault('update-answers-former-role') ? before : role, 'update');
};

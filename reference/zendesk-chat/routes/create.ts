import type { JsonObject } from '../../../model/json';
import type { Answer } from '../../shared/call';
import type { Refusal } from '../../shared/refusal';
import { afterLosses } from '../damage/losses';
import { answer, refuseLate } from '../http/answer';
import { readBody } from '../http/body';
import type { ChatCall } from '../http/call';
import { refusal, type Reason } from '../http/reasons';
import { readInput, type Read } from '../rules/input';
import { newRole } from '../rules/newRole';
import { isNameTaken } from '../rules/uniqueNames';
import type { Role } from '../store/role';
import { gap, GAP_MILLISECONDS, type World } from '../world';
import { viewRole } from './view';

export const create = async (world: World, call: ChatCall): Promise<Answer> => {
  const { fault } = world;
  const body = readBody(world, 'create', call);
  const read = readInput(world, 'create', body);
  const refused = refusalOf(world, body, read);
  if (refused !== undefined && !isStoredAnyway(world, refused)) throw refused;
  if (refused !== undefined) refuseLate(world, call, refused);
  const role = newRole(world, afterLosses(world, 'create', read.input));
  if (fault('race-same-id')) await gap(world);
  store(world, role);
  return answer(world, call, 'create', fault('create-answers-nothing') ? undefined : viewRole(world, role, 'create'));
};

const refusalOf = (world: World, body: JsonObject, { input, problems }: Read): Refusal<Reason> | undefined => {
  const { fault } = world;
  const problem = (message: string) => ({ problems: [{ field: 'name', message }] });
  if (!Object.hasOwn(body, 'name') && !fault('create-without-name'))
    return refusal('missing-name', 'A role needs a name.', problem('name is missing'));
  if (problems.length > 0 && !fault('create-drops-invalid'))
    return refusal('invalid', 'The role is not valid.', { problems });
  return isNameTaken(world, input.name)
    ? refusal('taken', 'There is a role of this name.', problem('name is taken'))
    : undefined;
};

const isStoredAnyway = ({ fault }: World, { reason }: Refusal<Reason>): boolean =>
  (reason === 'invalid' && fault('create-422-but-stored')) ||
  (reason === 'missing-name' && fault('create-422-leaves-blank'));

const store = (world: World, role: Role): void => {
  const { agents, roles, clock, fault } = world;
  const insert = (): void => {
    roles.insert(role);
    for (const change of world.at('created')) change({ roles, agents, role });
  };
  if (fault('race-create-late')) clock.later(GAP_MILLISECONDS, insert);
  else insert();
};

import type { FastifyInstance } from 'fastify';

import type { JsonObject } from '../../../model/json';
import { answer } from '../http/answer';
import { readBody } from '../http/body';
import { readInput, type Read } from '../rules/input';
import { afterLosses } from '../damage/losses';
import { newRole } from '../rules/newRole';
import { ROLES } from '../vocabulary';
import { Refusal } from '../http/reasons';
import type { Role } from '../store/role';
import { spillCreate } from '../damage/spill';
import { isNameTaken } from '../rules/uniqueNames';
import { viewRole } from './view';
import { pause, type World } from '../world';

export const createRoute = (app: FastifyInstance, world: World): void => {
  const { late, switches } = world;
  const { fault } = switches;
  app.post(ROLES, async (request, reply) => {
    const body = readBody(world, 'create', request);
    const read = readInput('create', body, undefined, switches);
    const refusal = refusalOf(world, body, read);
    if (refusal !== undefined && !isStoredAnyway(refusal, world)) throw refusal;
    if (refusal !== undefined) late.set(request, refusal);
    const role = newRole(world, afterLosses('create', read.input, switches));
    if (fault('race-same-id')) await pause();
    store(role, world);
    return answer(
      world,
      'create',
      reply,
      fault('create-answers-nothing') ? undefined : viewRole(world, role, 'create'),
    );
  });
};

const refusalOf = (world: World, body: JsonObject, { input, problems }: Read): Refusal | undefined => {
  const { fault } = world.switches;
  if (!Object.hasOwn(body, 'name') && !fault('create-without-name'))
    return new Refusal('missing-name', 'A role needs a name.', [{ field: 'name', message: 'name is missing' }]);
  if (problems.length > 0 && !fault('create-drops-invalid'))
    return new Refusal('invalid', 'The role is not valid.', problems);
  return isNameTaken(world, input.name)
    ? new Refusal('taken', 'There is a role of this name.', [{ field: 'name', message: 'name is taken' }])
    : undefined;
};

const isStoredAnyway = ({ reason }: Refusal, { switches: { fault } }: World): boolean =>
  (reason === 'invalid' && fault('create-422-but-stored')) ||
  (reason === 'missing-name' && fault('create-422-leaves-blank'));

const store = (role: Role, world: World): void => {
  const { roles, switches } = world;
  const insert = (): void => {
    roles.insert(role);
    spillCreate(world, role);
  };
  if (switches.fault('race-create-late')) setTimeout(insert, 5).unref();
  else insert();
};

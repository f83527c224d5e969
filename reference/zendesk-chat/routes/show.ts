import type { FastifyInstance } from 'fastify';

import { answer } from '../http/answer';
import { findRole } from '../rules/findRole';
import { roleIdIn } from '../rules/ids';
import { ROLE } from '../vocabulary';
import { viewRole } from './view';
import type { World } from '../world';

export const showRoute = (app: FastifyInstance, world: World): void => {
  const { roles, switches } = world;
  const { fault } = switches;
  app.get<{ Params: { role_id: string } }>(ROLE, async (request, reply) => {
    const { role_id } = request.params;
    if (fault('unknown-id-is-null') && roles.find(roleIdIn(role_id, 'show', switches)) === undefined)
      return answer(world, 'show', reply, null);
    const role = findRole(world, 'show', role_id);
    if (fault('show-enables')) role.enabled = true;
    return answer(world, 'show', reply, viewRole(world, role, 'show'));
  });
};

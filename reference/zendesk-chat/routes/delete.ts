import type { FastifyInstance, FastifyReply } from 'fastify';

import { answer } from '../http/answer';
import { deleteHeld } from '../rules/heldRoles';
import { findRole } from '../rules/findRole';
import { roleIdIn } from '../rules/ids';
import { ROLE } from '../vocabulary';
import { Refusal } from '../http/reasons';
import type { Role } from '../store/role';
import { spillDelete } from '../damage/spill';
import { viewRole } from './view';
import { pause, type World } from '../world';

export const deleteRoute = (app: FastifyInstance, world: World): void => {
  const { agents, roles, switches } = world;
  const { fault } = switches;
  app.delete<{ Params: { role_id: string } }>(ROLE, async (request, reply) => {
    const { role_id } = request.params;
    if (isForgiven(world, role_id)) return answer(world, 'delete', reply);
    const role = findRole(world, 'delete', role_id);
    if (role.builtIn !== null && !fault(`${role.builtIn}-deletable`)) return refuseBuiltIn(world, role, reply);
    if (role.builtIn === null && agents.holding(role.id).length > 0 && deleteHeld(world, role) === 'stays')
      return answer(world, 'delete', reply);
    refuseFaultily(world, role);
    if (fault('race-delete-assign') || fault('race-delete-both')) await pause();
    if (fault('delete-disables')) role.enabled = false;
    else if (!fault('delete-does-nothing') && !(fault('delete-spares-updated') && roles.isUpdated(role)))
      roles.remove(role.id);
    spillDelete(world, role);
    return answer(world, 'delete', reply, fault('delete-answers-200') ? viewRole(world, role, 'delete') : undefined);
  });
};

/** Whether a faulty server answers as if there had been something to delete. */
const isForgiven = ({ roles, switches }: World, idText: string): boolean => {
  const { fault } = switches;
  if (!fault('delete-twice-204') && !fault('delete-unknown-204')) return false;
  const id = roleIdIn(idText, 'delete', switches);
  return (
    roles.find(id) === undefined && (fault('delete-unknown-204') || roles.removed().some((role) => role.id === id))
  );
};

const refuseBuiltIn = (world: World, role: Role, reply: FastifyReply): FastifyReply => {
  if (world.switches.fault('built-in-delete-204')) return answer(world, 'delete', reply);
  if (world.switches.fault('built-in-delete-403-but-done')) world.roles.remove(role.id);
  throw new Refusal('undeletable', 'A built-in role cannot be deleted.');
};

const refuseFaultily = ({ agents, switches: { fault } }: World, role: Role): void => {
  const once = agents.onceHeld(role.id);
  if (
    (fault('delete-refuses-unused') && !once) ||
    (fault('delete-refuses-disabled') && role.enabled === false) ||
    (fault('delete-refuses-once-held') && once)
  ) {
    throw new Refusal('in-use', 'This role is in use.');
  }
};

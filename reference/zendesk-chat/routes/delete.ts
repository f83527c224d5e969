import type { Answer } from '../../shared/call';
import { answer } from '../http/answer';
import type { ChatCall } from '../http/call';
import { refusal } from '../http/reasons';
import { findRole } from '../rules/findRole';
import { deleteHeld } from '../rules/heldRoles';
import { roleIdIn } from '../rules/ids';
import type { Role } from '../store/role';
import { gap, type World } from '../world';
import { viewRole } from './view';

export const remove = async (world: World, call: ChatCall): Promise<Answer> => {
  const { agents, roles, fault } = world;
  const { role_id: id = '' } = call.params;
  if (isForgiven(world, id)) return answer(world, call, 'delete');
  const role = findRole(world, 'delete', id);
  if (role.builtIn !== null && !fault(`${role.builtIn}-deletable`)) {
    refuseBuiltIn(world, role);
    return answer(world, call, 'delete');
  }
  if (role.builtIn === null && agents.holding(role.id).length > 0 && deleteHeld(world, role) === 'stays')
    return answer(world, call, 'delete');
  refuseForNothing(world, role);
  if (fault('race-delete-assign') || fault('race-delete-both')) await gap(world);
  if (fault('delete-disables')) role.enabled = false;
  else if (!fault('delete-does-nothing') && !(fault('delete-spares-updated') && roles.isUpdated(role)))
    roles.remove(role.id);
  for (const change of world.at('deleted')) change({ roles, agents, role });
  return answer(world, call, 'delete', fault('delete-answers-200') ? viewRole(world, role, 'delete') : undefined);
};

/** Whether a faulty server answers as if there had been something to delete. */
const isForgiven = (world: World, idText: string): boolean => {
  const { roles, fault } = world;
  if (!fault('delete-twice-204') && !fault('delete-unknown-204')) return false;
  const id = roleIdIn(world, 'delete', idText);
  return (
    roles.find(id) === undefined && (fault('delete-unknown-204') || roles.removed().some((role) => role.id === id))
  );
};

/** Throws, unless a faulty server confirms the delete of a built-in role without doing it. */
const refuseBuiltIn = ({ roles, fault }: World, role: Role): void => {
  if (fault('built-in-delete-204')) return;
  if (fault('built-in-delete-403-but-done')) roles.remove(role.id);
  throw refusal('undeletable', 'A built-in role cannot be deleted.');
};

/** What faulty servers refuse. */
const refuseForNothing = ({ agents, fault }: World, role: Role): void => {
  const once = agents.onceHeld(role.id);
  if (
    (fault('delete-refuses-unused') && !once) ||
    (fault('delete-refuses-disabled') && role.enabled === false) ||
    (fault('delete-refuses-once-held') && once)
  ) {
    throw refusal('in-use', 'This role is in use.');
  }
};

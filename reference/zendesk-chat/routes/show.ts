import type { Answer } from '../../shared/call';
import { answer } from '../http/answer';
import type { ChatCall } from '../http/call';
import { findRole } from '../rules/findRole';
import { roleIdIn } from '../rules/ids';
import type { World } from '../world';
import { viewRole } from './view';

export const show = (world: World, call: ChatCall): Answer => {
  const { roles, fault } = world;
  const { role_id: id = '' } = call.params;
  if (fault('unknown-id-is-null') && roles.find(roleIdIn(world, 'show', id)) === undefined)
    return answer(world, call, 'show', null);
  const role = findRole(world, 'show', id);
  if (fault('show-enables')) role.enabled = true;
  return answer(world, call, 'show', viewRole(world, role, 'show'));
};

import type { Answer } from '../../shared/call';
import { idIn, type PulseCall } from '../http/call';
import { findAnyRole, removed } from '../rules/findRole';
import { roleAnswer } from './view';
import type { World } from '../world';
import { shownRole } from '../damage/show';
import { isLive } from '../store/store';

/** One live role. */
export async function show(world: World, call: PulseCall): Promise<Answer> {
  const { fault, variant, store } = world;
  if (fault('show-unknown-first') && store.find(idIn(call)) === undefined)
    return roleAnswer(world, 200, store.live()[0] ?? findAnyRole(world, call), 'show');
  const role = findAnyRole(world, call);
  if (!isLive(role) && !variant('show-removed') && !fault('delete-shown')) throw removed(world);
  return roleAnswer(world, 200, await shownRole(world, role), 'show');
}

import type { Answer, Call } from '../http/call';
import { findAnyRole, removed } from '../rules/findRole';
import { roleAnswer } from './view';
import type { Service } from '../world';
import { shownRole } from '../damage/show';
import { isLive } from '../store/store';

/** One live role. */
export async function show(service: Service, call: Call): Promise<Answer> {
  const { fault, variant, store } = service;
  if (fault('show-unknown-first') && store.find(call.id) === undefined)
    return roleAnswer(service, 200, store.live()[0] ?? findAnyRole(service, call), 'show');
  const role = findAnyRole(service, call);
  if (!isLive(role) && !variant('show-removed') && !fault('delete-shown')) throw removed(service);
  return roleAnswer(service, 200, await shownRole(service, role), 'show');
}

import type { Json } from '../../../model/json';
import { readResource } from '../http/body';
import type { Answer, Call } from '../http/call';
import { answer } from '../http/call';
import { pause } from '../store/pause';
import { Problem, invalid } from '../http/problem';
import type { Service } from '../world';
import { isLive } from '../store/store';

/** Sets the account roles of a user; an empty list takes them away. */
export async function assign(service: Service, call: Call): Promise<Answer> {
  const { attributes } = readResource(service, call, 'account_membership');
  const { user_id: userId, role_ids: sent } = attributes;
  if (typeof userId !== 'string') throw invalid(service, 'user_id', 'The user is needed.');
  const user = service.store.user(userId);
  if (user === undefined) throw invalid(service, 'user_id', 'There is no such user.');
  const roleIds = assignable(service, sent);
  for (const id of roleIds) service.memory.onceHeld.add(id);
  if (service.fault('race-assign-delete')) await pause();
  service.store.setRoles(user, roleIds);
  const data = { id: user.id, type: 'account_membership', attributes: { user_id: user.id, role_ids: roleIds } };
  return answer(service.variant('membership-200') ? 200 : 201, { data });
}

/** The ids sent, where all are of live account-scoped roles. */
function assignable(service: Service, sent: Json | undefined): readonly string[] {
  if (!Array.isArray(sent)) throw invalid(service, 'role_ids', 'The roles are an array of ids.');
  const ids = sent as readonly Json[];
  const good = ids.filter((id): id is string => {
    const role = typeof id === 'string' ? service.store.find(id) : undefined;
    return role !== undefined && isLive(role) && role.attributes.scope === 'account';
  });
  if (good.length < ids.length) throw invalid(service, 'role_ids', 'A role is not there, or is not account-scoped.');
  return [...new Set(good)];
}

/** A user with the account roles it holds. */
export function user({ store }: Service, { id }: Call): Answer {
  const found = store.user(id);
  if (found === undefined) throw new Problem(404, 'Not found', 'There is no such user.');
  return answer(200, {
    data: { id: found.id, type: 'user', attributes: { name: found.name, role_ids: found.role_ids } },
  });
}

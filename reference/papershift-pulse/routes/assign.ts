import type { Json } from '../../../model/json';
import { readResource } from '../http/body';
import type { Answer } from '../../shared/call';
import { idIn, type PulseCall } from '../http/call';
import { invalid, refusal } from '../http/reasons';
import { gap, type World } from '../world';
import { isLive } from '../store/store';

/** Sets the account roles of a user; an empty list takes them away. */
export async function assign(world: World, call: PulseCall): Promise<Answer> {
  const { attributes } = readResource(world, call, 'account_membership');
  const { user_id: userId, role_ids: sent } = attributes;
  if (typeof userId !== 'string') throw invalid('user_id', 'The user is needed.');
  const user = world.store.user(userId);
  if (user === undefined) throw invalid('user_id', 'There is no such user.');
  const roleIds = assignable(world, sent);
  for (const id of roleIds) world.memory.onceHeld.add(id);
  if (world.fault('race-assign-delete')) await gap(world);
  world.store.setRoles(user, roleIds);
  const data = { id: user.id, type: 'account_membership', attributes: { user_id: user.id, role_ids: roleIds } };
  return { status: world.variant('membership-200') ? 200 : 201, body: { data } };
}

/** The ids that were sent. Throws a Refusal unless all are of live account-scoped roles. */
function assignable(world: World, sent: Json | undefined): readonly string[] {
  if (!Array.isArray(sent)) throw invalid('role_ids', 'The roles are an array of ids.');
  const ids = sent as readonly Json[];
  const good = ids.filter((id): id is string => {
    const role = typeof id === 'string' ? world.store.find(id) : undefined;
    return role !== undefined && isLive(role) && role.attributes.scope === 'account';
  });
  if (good.length < ids.length) throw invalid('role_ids', 'A role is not there, or is not account-scoped.');
  return [...new Set(good)];
}

/** A user with the account roles it holds. */
export function user({ store }: World, call: PulseCall): Answer {
  const found = store.user(idIn(call));
  if (found === undefined) throw refusal('not-found', 'There is no such user.');
  const attributes = { name: found.name, role_ids: found.role_ids };
  return { status: 200, body: { data: { id: found.id, type: 'user', attributes } } };
}

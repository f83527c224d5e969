/** What an assignment does: a user gets a role, or none. */

import type { Stepped } from '../blame';
import { commonly, refute } from '../blame';
import type { Answer, Operation } from '../event';
import type { State } from './state';
import { changed, roleState } from './state';

/** `toGone`: the server assigns deleted roles even while nothing else is in flight, so that proves nothing. */
export function stepAssign(
  state: State,
  { name, user, role }: Operation & { kind: 'assign' },
  answer: Answer,
  toGone: boolean,
): Stepped<State> {
  if (answer.outcome === 'none') return { states: [state] };
  const before = changed(state, {
    last: { name, done: answer.outcome !== 'refused', targets: role === null ? [] : [role] },
  });
  if (answer.outcome === 'refused') return { states: [before] };
  if (role !== null && state.gone.has(role) && !toGone) {
    const blame = {
      rule: null,
      statement: commonly('should'),
      words: `role ${role} is gone, and nobody can be given it`,
    };
    return refute(blame, `user ${user} is not given role ${role}, which is gone`, 'it was accepted');
  }
  const users = new Map(state.users).set(user, { keys: role === null ? [] : [role], sure: false });
  const held = role === null ? undefined : state.roles.get(role);
  const roles =
    held && !held.everHeld ? new Map(state.roles).set(held.key, roleState({ ...held, everHeld: true })) : state.roles;
  return { states: [changed(before, { users, roles })] };
}

/** What a delete does: roles go, unless they are in use and the contract says that such roles stay. */

import { ruleStem } from '../../contract/questions';
import type { Stepped } from '../blame';
import { commonly, refute } from '../blame';
import { blameOf } from './cells';
import type { Answer, Operation } from '../event';
import type { Facts } from './facts';
import { withUnknownDefaults } from './unknownDefaults';
import type { Holding, State } from './state';
import { changed, holdersOf, isHeld, roleState } from './state';

type Delete = Operation & { kind: 'delete' };

/** The states that may follow when a delete got this answer. `judgesRefusals`: see `ModelChoices`. */
export function stepDelete(
  facts: Facts,
  state: State,
  operation: Delete,
  answer: Answer,
  judgesRefusals: boolean,
): Stepped<State> {
  const { roles, name } = operation;
  const live = roles.filter((key) => state.roles.has(key));
  if (answer.outcome === 'none') return { states: [state] };
  const before = changed(state, { last: { name, done: answer.outcome !== 'refused', targets: roles } });
  if (answer.outcome === 'refused') return refused(facts, before, operation, answer, live, judgesRefusals);
  if (live.length === 0 && answer.outcome === 'accepted') {
    return refute(
      blameOf(ruleOf(facts, name, 'twice'), commonly('should'), 'what is gone cannot be deleted again'),
      `${name} refuses role ${roles.join(', ')}, which is gone`,
      'it was accepted',
    );
  }
  const after = live.reduce((now, key) => removed(facts, now, key, name), before);
  return { states: [withUnknownDefaults(facts, after)] };
}

/** The id of a rule about the delete of this name. */
const ruleOf = ({ contract }: Facts, name: string, rule: string): string =>
  `${ruleStem(contract, { name, plays: 'delete' })}.${rule}`;

/** The state after a role was deleted, or kept because it is in use. */
function removed(facts: Facts, state: State, key: string, by: string): State {
  const { inUse, gone } = facts.contract.delete;
  const role = state.roles.get(key);
  if (!role) return state;
  if (inUse.level === 'must' && isHeld(state, key)) {
    const kept = roleState({
      ...role,
      wasRead: false,
      missing: blameOf(ruleOf(facts, by, 'in-use'), inUse, `users hold role ${key}, so it cannot be deleted`),
    });
    return changed(state, { roles: new Map(state.roles).set(key, kept) });
  }
  const roles = new Map(state.roles);
  roles.delete(key);
  const users = new Map(
    [...state.users].map(([user, holding]): [string, Holding | null] => [
      user,
      holding?.keys.includes(key) ? null : holding,
    ]),
  );
  const statement = gone.level === 'observe' ? commonly('must') : gone;
  return changed(state, {
    roles,
    users,
    gone: new Map(state.gone).set(key, blameOf(ruleOf(facts, by, 'gone'), statement, `role ${key} was deleted`)),
  });
}

function refused(
  facts: Facts,
  state: State,
  operation: Delete,
  answer: Answer,
  live: readonly string[],
  judgesRefusals: boolean,
): Stepped<State> {
  const [key] = live;
  if (operation.roles.length > 1) {
    // Elements of a refused bulk request may have been deleted.
    return {
      states: live.reduce<readonly State[]>(
        (states, one) => states.flatMap((each) => [each, removed(facts, each, one, operation.name)]),
        [state],
      ),
    };
  }
  const role = key === undefined ? undefined : state.roles.get(key);
  if (!role) return { states: [state] };
  if (answer.absent)
    return refute(
      { ...role.missing, rule: null, words: `role ${role.key} lives` },
      `${operation.name} finds role ${role.key}`,
      'it says that there is none',
    );
  if (judgesRefusals && holdersOf(state, role.key) === 0 && !mayBeLast(facts, state, role.key)) {
    const rule = ruleOf(facts, operation.name, role.everHeld ? 'freed' : 'unused');
    return refute(
      blameOf(rule, commonly('must'), 'a role that nobody holds can be deleted'),
      `${operation.name} removes role ${role.key}, which nobody holds`,
      'it was refused',
    );
  }
  return { states: [state] };
}

/** Whether the role may be the last default role, which a server may refuse to delete. */
function mayBeLast(facts: Facts, state: State, key: string): boolean {
  const field = facts.fields.find((fact) => fact.marksDefault);
  const cell = field && state.roles.get(key)?.cells.get(field.pointer);
  const equals = facts.contract.atLeast?.where[0]?.equals;
  return field !== undefined && (!cell || cell.values === null || cell.values.includes(equals ?? true));
}

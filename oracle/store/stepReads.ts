/** What reads of a role, of the list and of a user tell about the state. */

import { deleteRule } from '../../contract/questions';
import type { JsonObject } from '../../model/json';
import { valueAt } from '../../model/pointer';
import type { Stepped } from '../blame';
import { commonly, refute } from '../blame';
import { blameOf } from './cells';
import type { Answer, Operation, ShownRole } from '../event';
import type { Facts } from './facts';
import { latest, narrowedBy } from './reads';
import type { RoleState, State } from './state';
import { changed, roleState, unnamed } from './state';
import { duplicateName } from './names';

/** One role is shown, or the answer says that there is none. */
export function stepShow(
  facts: Facts,
  state: State,
  operation: Operation & { kind: 'show' },
  answer: Answer,
): Stepped<State> {
  const role = state.roles.get(operation.role);
  if (answer.outcome === 'refused' && answer.absent && role)
    return refute(
      role.wasRead ? latest(state, role.key, shows(role)) : shows(role),
      `role ${role.key} is shown`,
      `${operation.name} says that there is none`,
    );
  const shown = answer.items[0];
  if (answer.outcome !== 'accepted' || !shown || shown.key !== operation.role) return { states: [state] };
  return readItem(facts, state, shown, operation.name);
}

/** The reason why a role must be shown. */
const shows = (role: RoleState): RoleState['missing'] => ({ ...role.missing, words: `role ${role.key} lives` });

/** A complete list shows every live role, and no role that is gone. `tag`: see `ModelChoices`. */
export function stepList(
  facts: Facts,
  state: State,
  operation: Operation & { kind: 'list' },
  answer: Answer,
  tag?: string,
): Stepped<State> {
  if (answer.outcome !== 'accepted') return { states: [state] };
  let now = bound(state, facts, answer.items);
  const keys = new Set(answer.items.map(({ key }) => key));
  for (const role of answer.complete ? now.roles.values() : []) {
    if (keys.has(role.key)) continue;
    return refute(
      role.wasRead ? latest(now, role.key, role.missing) : role.missing,
      `role ${role.key} in the list`,
      `${operation.name} does not show it`,
    );
  }
  const twice = duplicateName(facts, now, answer.items);
  if (twice) return twice;
  for (const shown of answer.items) {
    const stepped = readItem(facts, now, shown, operation.name, tag);
    if ('refuted' in stepped) return stepped;
    now = stepped.states[0] ?? now;
  }
  return { states: [now] };
}

/** Holds one shown role against the state. */
function readItem(facts: Facts, state: State, { key, item }: ShownRole, by: string, tag?: string): Stepped<State> {
  const role = state.roles.get(key);
  const removed = isRemoved(facts, item);
  if (role)
    return removed
      ? refute(role.missing, `role ${role.key} alive`, `${by} shows it as removed`)
      : narrowedBy(facts, state, role, item, by);
  const name = valueAt(item, facts.contract.role.nameAt);
  const ghost = state.gone.get(key) ?? state.gone.get(unnamed(name));
  const stranger =
    tag !== undefined && typeof name === 'string' && name.includes(tag)
      ? { rule: null, statement: commonly('should'), words: 'nobody has made the role yet' }
      : undefined;
  const blame = ghost ?? stranger;
  return blame && !removed ? refute(blame, `role ${key} is not there`, `${by} shows it`) : { states: [state] };
}

function isRemoved(facts: Facts, item: JsonObject): boolean {
  const at = facts.removedAt === undefined ? undefined : valueAt(item, facts.removedAt);
  return at !== undefined && at !== null;
}

/** A role whose create told no id gets its id from the list, by its name. */
function bound(state: State, facts: Facts, items: readonly ShownRole[]): State {
  const waiting = [...state.roles.values()].filter(({ key }) => key.startsWith('?'));
  if (waiting.length === 0) return state;
  const roles = new Map(state.roles);
  for (const { key, item } of items) {
    const role = waiting.find((one) => one.key === unnamed(valueAt(item, facts.contract.role.nameAt)));
    if (!role || roles.has(key) || state.gone.has(key)) continue;
    roles.delete(role.key);
    roles.set(key, roleState({ ...role, key }));
  }
  return changed(state, { roles });
}

/**
 * The state after a read of what a user holds. Only two things refute: a deleted role, and a change since the last
 * read without an assignment.
 */
export function stepHolding(
  facts: Facts,
  state: State,
  operation: Operation & { kind: 'holding' },
  answer: Answer,
): Stepped<State> {
  if (answer.outcome !== 'accepted' || !answer.holds) return { states: [state] };
  const gone = answer.holds.find((key) => state.gone.has(key));
  const known = state.users.get(operation.user);
  if (gone !== undefined && !known?.keys.includes(gone)) {
    return refute(
      blameOf(
        deleteRule(facts.contract, 'in-use-whole'),
        commonly('should'),
        `role ${gone} was deleted, so nobody holds it`,
      ),
      `user ${operation.user} does not hold role ${gone}`,
      'the user still does',
    );
  }
  const same =
    known && known.keys.length === answer.holds.length && answer.holds.every((key) => known.keys.includes(key));
  if (same && known.sure) return { states: [state] };
  if (known?.sure) {
    return refute(
      latest(state, '', { rule: null, statement: commonly('should'), words: 'nobody assigned the user' }),
      `user ${operation.user} holds ${known.keys.join(', ') || 'no role of the run'}`,
      `it holds ${answer.holds.join(', ') || 'none'}`,
    );
  }
  const users = new Map(state.users).set(operation.user, { keys: answer.holds, sure: true });
  const roles = new Map(state.roles);
  for (const role of answer.holds.map((key) => roles.get(key)))
    if (role && !role.everHeld) roles.set(role.key, roleState({ ...role, everHeld: true }));
  return { states: [changed(state, { users, roles })] };
}

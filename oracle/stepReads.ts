import type { JsonObject } from '../model/json';
import { valueAt } from '../model/pointer';
import type { Stepped } from './blame';
import { commonly, refute } from './blame';
import { blameOf } from './cells';
import type { Answer, Operation, Seen } from './event';
import type { Facts } from './facts';
import { latest, narrowed } from './reads';
import type { RoleState, State } from './state';
import { changed, roleState, unnamed } from './state';
import { duplicateName } from './names';

/** One role is shown, or said not to be there. */
export function stepShow(
  facts: Facts,
  state: State,
  operation: Operation & { kind: 'show' },
  answer: Answer,
): Stepped<State> {
  const role = state.roles.get(operation.role);
  if (answer.outcome === 'refused' && answer.absent && role)
    return refute(
      role.seen ? latest(state, role.key, shows(role)) : shows(role),
      `role ${role.key} is shown`,
      `${operation.name} says that there is none`,
    );
  const seen = answer.items[0];
  if (answer.outcome !== 'accepted' || !seen || seen.key !== operation.role) return { states: [state] };
  return readItem(facts, state, seen, operation.name);
}

const shows = (role: RoleState): RoleState['missing'] => ({ ...role.missing, words: `role ${role.key} lives` });

/** Everything is listed: what lives is there, and what is there lives. */
export function stepList(
  facts: Facts,
  state: State,
  operation: Operation & { kind: 'list' },
  answer: Answer,
  mark?: string,
): Stepped<State> {
  if (answer.outcome !== 'accepted') return { states: [state] };
  let now = bound(state, facts, answer.items);
  const keys = new Set(answer.items.map(({ key }) => key));
  for (const role of answer.complete ? now.roles.values() : []) {
    if (keys.has(role.key)) continue;
    return refute(
      role.seen ? latest(now, role.key, role.missing) : role.missing,
      `role ${role.key} in the list`,
      `${operation.name} does not show it`,
    );
  }
  const twice = duplicateName(facts, now, answer.items);
  if (twice) return twice;
  for (const seen of answer.items) {
    const stepped = readItem(facts, now, seen, operation.name, mark);
    if ('refuted' in stepped) return stepped;
    now = stepped.states[0] ?? now;
  }
  return { states: [now] };
}

function readItem(facts: Facts, state: State, seen: Seen, by: string, mark?: string): Stepped<State> {
  const role = state.roles.get(seen.key);
  const removed = isRemoved(facts, seen.item);
  if (role)
    return removed
      ? refute(role.missing, `role ${role.key} alive`, `${by} shows it as removed`)
      : narrowed(facts, state, role, seen.item, by);
  const name = valueAt(seen.item, facts.contract.role.nameAt);
  const ghost = state.gone.get(seen.key) ?? state.gone.get(unnamed(name));
  const stranger =
    mark !== undefined && typeof name === 'string' && name.includes(mark)
      ? { rule: null, statement: commonly('should'), words: 'nobody has made the role yet' }
      : undefined;
  const blame = ghost ?? stranger;
  return blame && !removed ? refute(blame, `role ${seen.key} is not there`, `${by} shows it`) : { states: [state] };
}

function isRemoved(facts: Facts, item: JsonObject): boolean {
  const at = facts.removedAt === undefined ? undefined : valueAt(item, facts.removedAt);
  return at !== undefined && at !== null;
}

/** Roles of creates whose answers told no id are known by their names once they are listed. */
function bound(state: State, facts: Facts, items: readonly Seen[]): State {
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
 * What a user holds is taken as it is read; only what was read once and changed without an assignment is held against
 * anybody.
 */
export function stepHolding(state: State, operation: Operation & { kind: 'holding' }, answer: Answer): Stepped<State> {
  if (answer.outcome !== 'accepted' || !answer.holds) return { states: [state] };
  const gone = answer.holds.find((key) => state.gone.has(key));
  const known = state.users.get(operation.user);
  if (gone !== undefined && !known?.keys.includes(gone)) {
    return refute(
      blameOf('delete.in-use-whole', commonly('should'), `role ${gone} was deleted, so nobody holds it`),
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

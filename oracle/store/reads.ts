/** What a read of a role tells about the state. */

import { valueAt } from '../../model/pointer';
import type { JsonObject } from '../../model/json';
import type { Blame, Stepped } from '../blame';
import { commonly, inWords, refute } from '../blame';
import { blameOf, readsAs } from './cells';
import type { Facts } from './facts';
import type { Cell, RoleState, State } from './state';
import { holdersOf, roleState, withRole } from './state';

/**
 * The state after an answer showed a role: of several possible values only those that fit remain. Fields that the
 * answer lacks are skipped.
 */
export function narrowedBy(
  facts: Facts,
  state: State,
  role: RoleState,
  item: JsonObject,
  seenBy: string,
): Stepped<State> {
  const wrongCount = countsAmiss(facts, state, role, item, seenBy);
  if (wrongCount) return wrongCount;
  let cells: Map<string, Cell> | null = null;
  for (const fact of facts.fields) {
    const value = valueAt(item, fact.pointer);
    const cell = role.cells.get(fact.pointer);
    if (value === undefined || cell === undefined) continue;
    const fits = cell.values === null ? [value] : cell.values.filter((one) => readsAs(fact, one, value)).slice(0, 1);
    if (fits.length === 0) {
      const blame = cell.wasRead ? latest(state, role.key, readBefore(cell.blame)) : cell.blame;
      return refute(
        blame,
        `${fact.label} of role ${role.key}: ${(cell.values ?? []).map(inWords).join(' or ')}`,
        `${seenBy} shows ${inWords(value)}`,
      );
    }
    if (cell.wasRead && cell.values?.length === 1) continue;
    cells ??= new Map(role.cells);
    cells.set(fact.pointer, { ...cell, values: fits, wasRead: true });
  }
  if (cells === null && role.wasRead) return { states: [state] };
  return { states: [withRole(state, roleState({ ...role, cells: cells ?? role.cells, wasRead: true }))] };
}

/** A field that was open has one value once it was read. */
const readBefore = (blame: Blame): Blame =>
  blame.rule === null ? { ...blame, words: 'it was read so before' } : blame;

/** Who is to blame when something reads differently than before: the last write, if it was refused or elsewhere. */
export function latest(state: State, key: string, otherwise: Blame): Blame {
  const { last } = state;
  if (last === null) return otherwise;
  if (!last.done)
    return blameOf(`${last.name}.refusal`, commonly('must'), `${last.name} was refused, which changes nothing`);
  return last.targets.includes(key)
    ? otherwise
    : blameOf(`${last.name}.isolation`, commonly('must'), `${last.name} was about another role`);
}

/** Refutes a wrong number of holders, or a flag that disagrees with it. */
function countsAmiss(
  facts: Facts,
  state: State,
  role: RoleState,
  item: JsonObject,
  seenBy: string,
): Stepped<State> | null {
  const holders = holdersOf(state, role.key);
  if (holders === null) return null;
  const { count, agrees } = facts;
  const shown = count ? valueAt(item, count.pointer) : undefined;
  if (count?.count && typeof shown === 'number' && shown !== holders) {
    return refute(
      blameOf(`assign.${count.label}.count`, count.count, `${String(holders)} users hold the role`),
      `${count.label} of role ${role.key}: ${String(holders)}`,
      `${seenBy} shows ${String(shown)}`,
    );
  }
  const flag = agrees ? valueAt(item, agrees.pointer) : undefined;
  if (agrees?.agrees && typeof flag === 'boolean' && flag !== holders > 0) {
    return refute(
      blameOf(`assign.${agrees.label}.agrees`, agrees.agrees.statement, `${String(holders)} users hold the role`),
      `${agrees.label} of role ${role.key}: ${String(holders > 0)}`,
      `${seenBy} shows ${String(flag)}`,
    );
  }
  return null;
}

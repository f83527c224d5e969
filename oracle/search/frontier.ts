/** Which operations may come next in an order, given those that it holds already. */

import { fewestOf } from './persistent';
import { lastsOf } from './lasts';
import type { Commuting, Interval } from './timing';

/**
 * The set of operations that an order holds so far. The moves that may come next depend on this set and not on the
 * state, so they are computed once for each set.
 */
export interface Frontier {
  /** Index of the first operation, by start, that must still be added. */
  readonly first: number;
  /** Indices, ascending, of further operations in the order: all beyond `first`, or lost. */
  readonly extra: readonly number[];
  /** The moves that may come next. A move is one operation, or several in succession, by index. */
  readonly moves: readonly (readonly number[])[];
  /** The frontier after each move, in the order of `moves`, once it was computed. */
  readonly next: (Frontier | undefined)[];
  /** The states that were reached with this set, as a bit each by their numbers. */
  readonly seen: number[];
}

/** Whether a state is reached for the first time. Marks it as reached. */
export function firstTime({ seen }: Frontier, state: number): boolean {
  const word = state >>> 5;
  const bit = 1 << (state & 31);
  const before = seen[word] ?? 0;
  if ((before & bit) !== 0) return false;
  seen[word] = before | bit;
  return true;
}

export interface Frontiers {
  readonly start: Frontier;
  /** The frontier after the move at this place. */
  readonly taking: (frontier: Frontier, at: number) => Frontier;
}

/** The frontiers of a history that is sorted by start. With `commuting`, moves that can come later are left out. */
export function frontiersOf<Op extends Interval>(operations: readonly Op[], commuting?: Commuting<Op>): Frontiers {
  const lost = operations.flatMap((operation, index) => (operation.lost ? [index] : []));
  const known = new Map<number | string, Frontier>();
  const make = (first: number, extra: readonly number[]): Frontier => {
    const key = keyOf(first, extra);
    const before = known.get(key);
    if (before) return before;
    const all = candidatesOf(operations, lost, first, extra);
    const standing = { operations, lost, first, extra, all };
    const candidates = commuting && all.length > 1 ? fewestOf(standing, commuting) : all;
    const moves =
      (commuting && candidates.length > 2 ? lastsOf(standing, candidates, commuting) : null) ??
      candidates.map((index) => [index]);
    const frontier = { first, extra, moves, next: [], seen: [] };
    known.set(key, frontier);
    return frontier;
  };
  return {
    start: make(after(operations, 0, []), []),
    taking(frontier, at) {
      const taken = frontier.next[at];
      if (taken) return taken;
      const joined = (frontier.moves[at] as readonly number[]).reduce(inserted, frontier.extra);
      const first = after(operations, frontier.first, joined);
      const made = make(
        first,
        first === frontier.first ? joined : joined.filter((one) => one > first || operations[one]?.lost === true),
      );
      frontier.next[at] = made;
      return made;
    },
  };
}

const bits = 28;

/** A number if all of `extra` are close to `first`, which is the usual case; else a text. */
function keyOf(first: number, extra: readonly number[]): number | string {
  let mask = 0;
  for (const one of extra) {
    if (one < first || one - first >= bits) return `${String(first)}:${extra.join()}`;
    mask |= 1 << (one - first);
  }
  return first * 2 ** bits + mask;
}

function inserted(sorted: readonly number[], index: number): readonly number[] {
  const joined = [...sorted, index];
  for (let at = joined.length - 1; at > 0 && (joined[at - 1] as number) > index; at -= 1) {
    joined[at] = joined[at - 1] as number;
    joined[at - 1] = index;
  }
  return joined;
}

/** The first index from `from` on that must still be added. */
function after(operations: readonly Interval[], from: number, extra: readonly number[]): number {
  let index = from;
  while (index < operations.length && (operations[index]?.lost === true || extra.includes(index))) index += 1;
  return index;
}

/**
 * The operations that may come next: those that began before every operation that is still missing has ended. All
 * before `first` are in the order already, or lost.
 */
function candidatesOf(
  operations: readonly Interval[],
  lost: readonly number[],
  first: number,
  extra: readonly number[],
): number[] {
  const found: number[] = [];
  let ended = Infinity;
  for (let index = first; index < operations.length; index += 1) {
    const operation = operations[index] as Interval;
    if (operation.startedMs > ended) break;
    if (operation.lost || extra.includes(index)) continue;
    found.push(index);
    ended = Math.min(ended, operation.endedMs);
  }
  const inTime = (index: number): boolean => (operations[index] as Interval).startedMs <= ended;
  // Lost ones come last: an order without them is the simpler explanation.
  return [...found.filter(inTime), ...lost.filter((index) => inTime(index) && !extra.includes(index))];
}

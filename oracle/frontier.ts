import { fewestOf } from './persistent';
import { lastsOf } from './lasts';

/** When an operation was in flight, and whether it surely happened. */
export interface Interval {
  readonly startedMs: number;
  readonly endedMs: number;
  readonly lost: boolean;
}

/**
 * Which operations an order holds so far. What may come next depends on this alone and not on the state, so it is
 * worked out once for all of them.
 */
export interface Frontier {
  /** Index of the first operation, by start, that is not in the order yet and must be. */
  readonly first: number;
  /** Further operations in the order, by index, ascending; all beyond `first` or lost. */
  readonly extra: readonly number[];
  /** What may come next: operations by index, one or several in succession. */
  readonly moves: readonly (readonly number[])[];
  /** What comes of it when a move is made, in their order. */
  readonly next: (Frontier | undefined)[];
  /** The states that were reached with these operations in order, a bit each by their numbers. */
  readonly seen: number[];
}

/** Whether a state is reached for the first time; from then on it is not. */
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
  /** What comes of a frontier when its move at this place is made. */
  readonly taking: (frontier: Frontier, at: number) => Frontier;
}

/** What is known of the order of two operations, from whatever state. */
export interface Commuting<Op> {
  /** Whether it may make a difference. */
  readonly dependent: (a: Op, b: Op) => boolean;
  /**
   * What both set, whatever was there, where that alone makes the difference, and neither has any part in whether the
   * other can
   * stand; else null. Of operations of which each two are rivals over the same, the last is all that matters.
   */
  readonly rivals?: (a: Op, b: Op) => string | null;
  /** Whether nothing is left of one when a rival comes after it. */
  readonly covered?: (by: Op, one: Op) => boolean;
}

/**
 * The frontiers of a history that is sorted by start. Where it is known whose order makes a difference, what may as
 * well come later is left out.
 */
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

/** A number where all of `extra` are close to `first`, which is nearly always; else a text. */
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

/** The next index from `from` on that must stand in the order and does not yet. */
function after(operations: readonly Interval[], from: number, extra: readonly number[]): number {
  let index = from;
  while (index < operations.length && (operations[index]?.lost === true || extra.includes(index))) index += 1;
  return index;
}

/**
 * Operations that may come next: none that must come before them is left out. Those before `first` are in order, or
 * lost.
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
  // Lost ones last: an order without them is the simpler explanation.
  return [...found.filter(inTime), ...lost.filter((index) => inTime(index) && !extra.includes(index))];
}

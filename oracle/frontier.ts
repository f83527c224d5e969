import { fewestOf } from './persistent';

/** When an operation was in flight, and whether it surely happened. */
export interface Interval { readonly startedMs: number; readonly endedMs: number; readonly lost: boolean }

/** Which operations an order holds so far. What may come next depends on this alone and not on the state, so it is worked out once for all of them. */
export interface Frontier {
  /** Index of the first operation, by start, that is not in the order yet and must be. */
  readonly first: number;
  /** Further operations in the order, by index, ascending; all beyond `first` or lost. */
  readonly extra: readonly number[];
  /** Operations that may come next, by index. */
  readonly candidates: readonly number[];
  /** What comes of it when a candidate is taken, in their order. */
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
  /** What comes of a frontier when its candidate at this place is taken. */
  readonly taking: (frontier: Frontier, at: number) => Frontier;
}

/**
 * The frontiers of a history that is sorted by start. `dependent` says of two operations whether their order makes a
 * difference; where it is known, candidates that may as well come later are left out.
 */
export function frontiersOf(operations: readonly Interval[], dependent?: (a: number, b: number) => boolean): Frontiers {
  const lost = operations.flatMap((operation, index) => (operation.lost ? [index] : []));
  const known = new Map<number | string, Frontier>();
  const make = (first: number, extra: readonly number[]): Frontier => {
    const key = keyOf(first, extra);
    const before = known.get(key);
    if (before) return before;
    const all = candidatesOf(operations, lost, first, extra);
    const candidates = dependent && all.length > 1 ? fewestOf({ operations, lost, first, extra, all, dependent }) : all;
    const frontier = { first, extra, candidates, next: [], seen: [] };
    known.set(key, frontier);
    return frontier;
  };
  return {
    start: make(after(operations, 0, []), []),
    taking(frontier, at) {
      const taken = frontier.next[at];
      if (taken) return taken;
      const joined = inserted(frontier.extra, frontier.candidates[at] as number);
      const first = after(operations, frontier.first, joined);
      const made = make(first, first === frontier.first ? joined : joined.filter((one) => one > first || operations[one]?.lost === true));
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

function inserted(sorted: readonly number[], index: number): number[] {
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

/** Operations that may come next: none that must come before them is left out. Those before `first` are in order, or lost. */
function candidatesOf(operations: readonly Interval[], lost: readonly number[], first: number, extra: readonly number[]): number[] {
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

/** Operations whose order does not matter need be tried in one order only. */

import type { Commuting, Interval } from './timing';

/** An order so far: `first` is the first operation that it lacks, `extra` those beyond it, `all` the candidates. */
export interface Standing<Op extends Interval> {
  readonly operations: readonly Op[];
  readonly lost: readonly number[];
  readonly first: number;
  readonly extra: readonly number[];
  readonly all: readonly number[];
}

/** The closure looks no further ahead than so many operations, so that its cost does not grow with the history. */
const horizon = 64;

/**
 * The smallest set of candidates that must be tried (a persistent set of partial-order reduction). Every order holds
 * a member of the set, and every operation outside of it that comes before a member can also come after it.
 */
export function fewestOf<Op extends Interval>(standing: Standing<Op>, { dependent }: Commuting<Op>): readonly number[] {
  const { all, operations } = standing;
  let fewest = all;
  const covered = new Set<number>();
  for (const index of all) {
    if (fewest.length === 1) break;
    // A lost operation may be in no order at all. A member of another set would give a set of similar size.
    if (operations[index]?.lost || covered.has(index)) continue;
    const closed = closure(standing, index, dependent);
    if (!closed) return fewest;
    const chosen = all.filter((one) => closed.has(one));
    chosen.forEach((one) => covered.add(one));
    if (chosen.length < fewest.length) fewest = chosen;
  }
  return fewest;
}

/**
 * `from`, with every operation that may come before a member and depends on it. null: the closure holds all candidates
 * or reaches beyond the horizon, so that it saves nothing.
 */
function closure<Op extends Interval>(
  { operations, lost, first, extra, all }: Standing<Op>,
  from: number,
  dependent: Commuting<Op>['dependent'],
): ReadonlySet<number> | null {
  const members = new Set([from]);
  let free = all.length - 1;
  const lostBefore = lost.filter((index) => index < first);
  for (const member of members) {
    const one = operations[member] as Op;
    const { startedMs, endedMs } = one;
    const join = (index: number): void => {
      const other = operations[index] as Op;
      if (members.has(index) || extra.includes(index) || other.startedMs > endedMs) return;
      if (other.endedMs >= startedMs && !dependent(other, one)) return;
      members.add(index);
      if (all.includes(index)) free -= 1;
    };
    lostBefore.forEach(join);
    for (
      let index = first;
      index < operations.length && (operations[index] as Interval).startedMs <= endedMs;
      index += 1
    ) {
      if (free === 0 || index - first > horizon) return null;
      join(index);
    }
  }
  return free === 0 ? null : members;
}

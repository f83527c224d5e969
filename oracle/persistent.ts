import type { Commuting, Interval } from './frontier';

/**
 * Where an order stands: `first` is the first operation that it lacks, `extra` what it holds beyond that, `all` what
 * may come next.
 */
export interface Standing<Op extends Interval> {
  readonly operations: readonly Op[];
  readonly lost: readonly number[];
  readonly first: number;
  readonly extra: readonly number[];
  readonly all: readonly number[];
}

/**
 * Operations further apart than this are not looked at for what could be left for later: the cost must not grow with
 * the length.
 */
const horizon = 64;

/**
 * The fewest candidates that need be tried: of a set of operations such that every order holds one of them, and that
 * what is
 * not in it and comes before its members in some order may as well come after them (a persistent set, as partial-order
 * reduction has it).
 */
export function fewestOf<Op extends Interval>(standing: Standing<Op>, { dependent }: Commuting<Op>): readonly number[] {
  const { all, operations } = standing;
  let fewest = all;
  const covered = new Set<number>();
  for (const index of all) {
    if (fewest.length === 1) break;
    // One that was lost may be in no order at all. What stands in another's set has one that is not much smaller.
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
 * `from` with everything that may come before a member and had better not be put after it; null where that is all, or
 * too much to look through.
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

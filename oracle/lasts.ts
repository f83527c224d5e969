import type { Commuting, Interval } from './frontier';
import type { Standing } from './persistent';

/**
 * Where all that may come next overwrites one another, and so does all else that may come before any of it and had
 * better not
 * be put after it, the last is all that matters: a move for each that may be it, with the others before it in the order
 * of
 * their starts. Those that were lost are left for later, as one that stands before the last may as well not have
 * happened.
 * null where something else is among them.
 */
export function lastsOf<Op extends Interval>(
  standing: Standing<Op>,
  candidates: readonly number[],
  { dependent, rivals, covered }: Commuting<Op>,
): number[][] | null {
  const { operations, lost, first, extra } = standing;
  const at = (index: number): Op => operations[index] as Op;
  const [a = 0, b = 0] = candidates;
  const over = rivals?.(at(a), at(b)) ?? null;
  if (over === null) return null;
  const members = new Set<number>();
  const joins = (index: number): boolean =>
    [...members].every((member) => rivals?.(at(index), at(member)) === over) && members.add(index).size > 0;
  if (!candidates.every(joins)) return null;
  for (const member of members) {
    const { startedMs, endedMs } = at(member);
    const mayPrecede = (index: number): boolean =>
      !members.has(index) &&
      !extra.includes(index) &&
      at(index).startedMs <= endedMs &&
      (at(index).endedMs < startedMs || dependent(at(index), at(member)));
    for (const index of lost) if (index < first && mayPrecede(index) && !joins(index)) return null;
    if (at(member).lost) continue;
    for (let index = first; index < operations.length && at(index).startedMs <= endedMs; index += 1)
      if (mayPrecede(index) && !joins(index)) return null;
  }
  const sure = [...members].filter((index) => !at(index).lost).sort((one, other) => one - other);
  const perhaps = [...members].filter((index) => at(index).lost);
  if (sure.length < 2 || perhaps.some((one) => sure.some((by) => !covered?.(at(by), at(one))))) return null;
  const mayBeLast = sure.filter((index) => sure.every((other) => at(other).startedMs <= at(index).endedMs));
  return mayBeLast.map((last) => [...sure.filter((index) => index !== last), last]);
}

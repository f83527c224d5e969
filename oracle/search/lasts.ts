/** Of operations that overwrite one another, only the choice of the last one matters. */

import type { Standing } from './persistent';
import type { Commuting, Interval } from './timing';

/**
 * The moves that remain if all candidates are rivals over the same things: one move for each candidate that can be the
 * last, with the others before it in the order of their starts. Example: of writes 1, 2 and 3 to one register, in
 * flight together, only three moves remain instead of six orders.
 *
 * An operation that may come before a rival and depends on it must be a rival too. Lost rivals are left for later: one
 * that stands before the last might as well not have happened. null: the candidates are not all such rivals.
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

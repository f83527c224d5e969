import type { Json } from '../../../model/json';
import type { Answer } from '../../shared/call';
import type { World } from '../world';
import { Refusal } from '../../shared/refusal';
import type { Reason } from '../http/reasons';
import { isFirst, isLast, isMiddle, type Place } from '../store/change';
import type { BulkForm } from '../vocabulary';

export interface Bad {
  readonly index: number;
  readonly refusal: Refusal<Reason>;
}
/** What checking every element of a request came to, before anything is carried out. */
export interface Screened<T> {
  readonly good: readonly T[];
  readonly bad: readonly Bad[];
}

const UNKNOWN = new Set(['no-role', 'gone-role', 'foreign-role']);
const NEVER_WAS = new Set(['no-role', 'foreign-role']);

const partial = (world: World): boolean =>
  world.variant('bulk-partial-207') || world.variant('bulk-partial-refused') || world.variant('bulk-stops-at-bad');

/** Checks all elements. Unless bulk requests are carried out in part, one bad element refuses the request. */
export function screen<T>(
  world: World,
  elements: readonly Json[],
  check: (element: Json, place: Place, earlier: readonly T[]) => T,
): Screened<T> {
  const good: T[] = [];
  const bad: Bad[] = [];
  for (const [index, element] of elements.entries()) {
    try {
      good.push(check(element, { index, count: elements.length }, good));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const refusal = error as Refusal<Reason>;
      if (world.variant('unknown-ids-confirmed') && NEVER_WAS.has(refusal.reason)) continue;
      const ignored = world.variant('unknown-ids-ignored') && UNKNOWN.has(refusal.reason);
      bad.push({ index, refusal });
      if (world.variant('bulk-stops-at-bad') && !ignored) break;
    }
  }
  const serious =
    world.variant('unknown-ids-ignored') && good.length > 0
      ? bad.filter(({ refusal }) => !UNKNOWN.has(refusal.reason))
      : bad;
  const first = serious[0];
  if (first !== undefined && (good.length === 0 || !partial(world))) throw first.refusal;
  return { good, bad: serious };
}

/** The answer to a bulk request whose good elements have been carried out. */
export function settled(world: World, bad: readonly Bad[], answer: Answer): Answer {
  const first = bad[0];
  if (first === undefined) return answer;
  if (!world.variant('bulk-partial-207')) throw first.refusal;
  const errors = bad.map(({ index, refusal }) => ({ index, error: refusal.reason, message: refusal.message }));
  return { ...answer, status: 207, body: { done: answer.body ?? null, errors } };
}

/** Whether a faulty server does not check the values of the element at this place. */
export const isUnchecked = ({ fault }: World, form: BulkForm, place: Place): boolean =>
  (fault(`${form}-first-only-checked`) && !isFirst(place)) ||
  (fault(`${form}-last-only-checked`) && !isLast(place)) ||
  (fault(`${form}-middle-unchecked`) && isMiddle(place));

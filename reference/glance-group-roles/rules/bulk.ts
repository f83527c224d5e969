import type { Json } from '../../../model/json';
import type { Answer } from '../http/call';
import type { Context } from '../world';
import { Refusal } from '../http/reasons';
import type { BulkForm } from '../vocabulary';

/** Where an element stands in its request. A single form has one element. */
export interface Place {
  readonly index: number;
  readonly count: number;
}
export const ALONE: Place = { index: 0, count: 1 };

export interface Bad {
  readonly index: number;
  readonly refusal: Refusal;
}
/** What checking every element of a request came to, before anything is carried out. */
export interface Screened<T> {
  readonly good: readonly T[];
  readonly bad: readonly Bad[];
}

const UNKNOWN = new Set(['no-role', 'gone-role', 'foreign-role']);
const NEVER_WAS = new Set(['no-role', 'foreign-role']);

const partial = (ctx: Context): boolean =>
  ctx.variant('bulk-partial-207') || ctx.variant('bulk-partial-refused') || ctx.variant('bulk-stops-at-bad');

/** Checks all elements. Unless bulk requests are carried out in part, one bad element refuses the request. */
export function screen<T>(
  ctx: Context,
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
      if (ctx.variant('unknown-ids-confirmed') && NEVER_WAS.has(error.reason)) continue;
      const ignored = ctx.variant('unknown-ids-ignored') && UNKNOWN.has(error.reason);
      bad.push({ index, refusal: error });
      if (ctx.variant('bulk-stops-at-bad') && !ignored) break;
    }
  }
  const serious =
    ctx.variant('unknown-ids-ignored') && good.length > 0
      ? bad.filter(({ refusal }) => !UNKNOWN.has(refusal.reason))
      : bad;
  const first = serious[0];
  if (first !== undefined && (good.length === 0 || !partial(ctx))) throw first.refusal;
  return { good, bad: serious };
}

/** The answer to a bulk request whose good elements have been carried out. */
export function settled(ctx: Context, bad: readonly Bad[], answer: Answer): Answer {
  const first = bad[0];
  if (first === undefined) return answer;
  if (!ctx.variant('bulk-partial-207')) throw first.refusal;
  const errors = bad.map(({ index, refusal }) => ({ index, error: refusal.reason, message: refusal.message }));
  return { ...answer, status: 207, body: { done: answer.body ?? null, errors } };
}

/** Whether a faulty server does not look at the values of the element at this place. */
export function isUnchecked(ctx: Context, form: BulkForm, { index, count }: Place): boolean {
  const first = index === 0;
  const last = index === count - 1;
  return (
    (ctx.fault(`${form}-first-only-checked`) && !first) ||
    (ctx.fault(`${form}-last-only-checked`) && !last) ||
    (ctx.fault(`${form}-middle-unchecked`) && !first && !last)
  );
}

import type { OrdersTried } from '../../model/race';
import { countOf } from '../text/countOf';
import { shortLine } from '../text/shortLine';

/** A refutation in words: how many orders were tried, and what rules them out. */
export interface OrdersText {
  readonly head: string;
  readonly items: readonly { readonly orders: string; readonly why: string }[];
  /** What the items leave out; '' for nothing. */
  readonly rest: string;
}

/** Which orders of concurrent requests were tried and why each fails, bounded in length. */
export function ordersText({ tried, all, causes }: OrdersTried): OrdersText {
  const told = causes.slice(0, causesAtMost);
  const left = tried - told.reduce((sum, { count }) => sum + count, 0);
  return {
    head:
      `${countOf(tried, 'order')} of the writes ` +
      `tried${all ? (tried === 1 ? ', the only one there is' : ', all there are') : ' (there are more)'}, ` +
      `and ${tried === 1 ? 'it fails' : 'each fails'}:`,
    items: told.map(({ orders, count, why }) => ({ orders: ordersOf(orders, count), why: shortLine(why, 700) })),
    rest: left > 0 ? `${countOf(left, 'more order fails', 'more orders fail')} likewise.` : '',
  };
}

const causesAtMost = 4;

function ordersOf(orders: readonly string[], count: number): string {
  const shown = orders
    .slice(0, 3)
    .filter((order) => order !== '')
    .map((order) => shortLine(order, 240));
  if (shown.length === 0) return 'in any order';
  return shown.join('; or ') + (count > shown.length ? `; or ${count - shown.length} more` : '');
}

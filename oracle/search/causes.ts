/** Groups the orders that fail by what contradicts them, in words. */

import type { OrderCause, OrdersTried } from '../../model/race';
import type { Refutation } from '../blame';
import type { TriedOrder, TriedOrders } from './orders';

const causesAtMost = 4;
const ordersAtMost = 3;
const charactersAtMost = 600;

interface Worded {
  readonly words: string;
}

/**
 * The orders that were tried, grouped by why they fail, the most frequent cause first. The text is bounded.
 * `exchangeOf`: the id of an operation's exchange, for a history that has exchanges.
 */
export function causesOf<Op extends Worded>(
  { orders, all }: TriedOrders<Op>,
  writes: number,
  exchangeOf: (operation: Op) => number | undefined = () => undefined,
): OrdersTried {
  const groups = new Map<string, TriedOrder<Op>[]>();
  for (const order of orders) {
    const why = whyOf(order);
    groups.set(why, [...(groups.get(why) ?? []), order]);
  }
  const causes = [...groups].map(([why, alike]): OrderCause => {
    const stuck = alike[0] && exchangeOf(alike[0].stuck);
    return {
      why: short(why),
      count: alike.length,
      orders: alike.slice(0, ordersAtMost).map((order) => orderInWords(order.writes, writes)),
      ...(stuck === undefined ? {} : { stuck }),
    };
  });
  return { tried: orders.length, all, causes: causes.sort((a, b) => b.count - a.count).slice(0, causesAtMost) };
}

/** `A before B`; `A, then B, then C`; before all `writes` are in the order: `A first`; `A, then B, before the rest`. */
function orderInWords(order: readonly Worded[], writes: number): string {
  const whole = order.length >= writes;
  const words = order.map((one) => one.words).join(whole && order.length === 2 ? ' before ' : ', then ');
  return whole || order.length === 0 ? words : `${words}${order.length === 1 ? ' first' : ', before the rest'}`;
}

function whyOf<Op extends Worded>({ writes, stuck, refused }: TriedOrder<Op>): string {
  const places = new Map(refused.map(({ behind, refutation }) => [contradiction(refutation), behind]));
  const last = [...places.keys()].at(-1) ?? '';
  if (places.size < 2) return `${nameIn(writes, stuck)}: ${last}.`;
  // For a read that fits nowhere, the first place and the last are enough.
  const [first = last] = places.keys();
  const at = (why: string): string => `${placeOf(writes, places.get(why) ?? 0)}, ${why}`;
  return `${stuck.words} fits nowhere: ${at(first)}; ${at(last)}.`;
}

/** The last write of an order was just named, so it is called `it`, `the latter` or `the last`. */
const nameIn = <Op extends Worded>(writes: readonly Op[], stuck: Op): string =>
  writes.at(-1) !== stuck ? stuck.words : (['it', 'the latter'][writes.length - 1] ?? 'the last');

const placeOf = (writes: readonly Worded[], behind: number): string =>
  behind === 0 ? `before ${writes[0]?.words ?? 'everything'}` : `after ${writes[behind - 1]?.words ?? 'everything'}`;

/** `expected name of role A: "x" (update accepted "x" as name), but list shows "y"`. */
const contradiction = ({ blame, expected, actual }: Refutation): string =>
  `expected ${expected} (${blame.words}), but ${actual}`;

const short = (text: string): string =>
  text.length > charactersAtMost ? `${text.slice(0, charactersAtMost - 1)}…` : text;

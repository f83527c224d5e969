import type { OrderCause, OrdersTried } from '../model/race';
import type { Refutation } from './blame';
import type { TriedOrder, TriedOrders } from './orders';

/**
 * An order that could not be carried on: what stood in it, and why each operation that could have come next could not.
 */
export interface DeadEnd<Op> {
  readonly order: readonly Op[];
  readonly refused: readonly { readonly operation: Op; readonly refutation: Refutation }[];
}

const causesAtMost = 4;
const ordersAtMost = 3;
const charactersAtMost = 600;

interface Worded {
  readonly words: string;
}

/** Which orders were tried and why each fails, grouped by cause and bounded in length. */
export function inCauses<Op extends Worded>({ orders, all }: TriedOrders<Op>, writes: number): OrdersTried {
  const groups = new Map<string, TriedOrder<Op>[]>();
  for (const order of orders) {
    const why = whyOf(order);
    groups.set(why, [...(groups.get(why) ?? []), order]);
  }
  const causes = [...groups].map(([why, alike]): OrderCause => ({
    why: short(why),
    count: alike.length,
    orders: alike.slice(0, ordersAtMost).map((order) => orderInWords(order.writes, writes)),
  }));
  return { tried: orders.length, all, causes: causes.sort((a, b) => b.count - a.count).slice(0, causesAtMost) };
}

/**
 * `A before B`, `A, then B, then C`; one that fails before all `writes` stand in it: `A first`, `A, then B, before the
 * rest`.
 */
function orderInWords(order: readonly Worded[], writes: number): string {
  const whole = order.length >= writes;
  const words = order.map((one) => one.words).join(whole && order.length === 2 ? ' before ' : ', then ');
  return whole || order.length === 0 ? words : `${words}${order.length === 1 ? ' first' : ', before the rest'}`;
}

function whyOf<Op extends Worded>({ writes, stuck, refused }: TriedOrder<Op>): string {
  const places = new Map(refused.map(({ behind, refutation }) => [contradiction(refutation), behind]));
  const last = [...places.keys()].at(-1) ?? '';
  if (places.size < 2) return `${nameIn(writes, stuck)}: ${last}.`;
  // A read that fits nowhere: the first place and the last tell enough.
  const [first = last] = places.keys();
  return `${stuck.words} fits nowhere: ${placeOf(writes, places.get(first) ?? 0)}, ${first}; ${placeOf(writes, places.get(last) ?? 0)}, ${last}.`;
}

/** The last of an order need not be named again. */
const nameIn = <Op extends Worded>(writes: readonly Op[], stuck: Op): string =>
  writes.at(-1) !== stuck ? stuck.words : (['it', 'the latter'][writes.length - 1] ?? 'the last');

const placeOf = (writes: readonly Worded[], behind: number): string =>
  behind === 0 ? `before ${writes[0]?.words ?? 'everything'}` : `after ${writes[behind - 1]?.words ?? 'everything'}`;

/** `expected name of role A: "x" (update accepted "x" as name), but list shows "y"`. */
const contradiction = ({ blame, expected, actual }: Refutation): string =>
  `expected ${expected} (${blame.words}), but ${actual}`;

const short = (text: string): string =>
  text.length > charactersAtMost ? `${text.slice(0, charactersAtMost - 1)}…` : text;

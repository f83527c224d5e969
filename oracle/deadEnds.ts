import type { OrderCause, OrdersTried } from '../model/race';
import type { Refutation } from './blame';
import type { TriedOrder, TriedOrders } from './orders';

/** An order that could not be carried on: what stood in it, and why each operation that could have come next could not. */
export interface DeadEnd<Op> { readonly order: readonly Op[]; readonly refused: readonly { readonly operation: Op; readonly refutation: Refutation }[] }

const causesAtMost = 4;
const ordersAtMost = 3;
const charactersAtMost = 600;

interface Worded { readonly words: string }

/** Which orders were tried and why each fails, grouped by cause and bounded in length. */
export function inCauses<Op extends Worded>({ orders, all }: TriedOrders<Op>): OrdersTried {
  const groups = new Map<string, TriedOrder<Op>[]>();
  for (const order of orders) {
    const why = whyOf(order);
    groups.set(why, [...groups.get(why) ?? [], order]);
  }
  const causes = [...groups].map(([why, alike]): OrderCause => ({
    why: short(why), count: alike.length, orders: alike.slice(0, ordersAtMost).map(({ writes }) => orderInWords(writes)),
  }));
  return { tried: orders.length, all, causes: causes.sort((a, b) => b.count - a.count).slice(0, causesAtMost) };
}

/** `A before B`, `A, then B, then C`. */
const orderInWords = (writes: readonly Worded[]): string =>
  writes.map(({ words }) => words).join(writes.length === 2 ? ' before ' : ', then ');

function whyOf<Op extends Worded>({ writes, stuck, refused }: TriedOrder<Op>): string {
  const places = new Map(refused.map(({ behind, refutation }) => [contradiction(refutation), behind]));
  const last = [...places.keys()].at(-1) ?? '';
  if (places.size < 2) return `${stuck.words}: ${last}.`;
  // A read that fits nowhere: the first place and the last tell enough.
  const [first = last] = places.keys();
  return `${stuck.words} fits nowhere: ${placeOf(writes, places.get(first) ?? 0)}, ${first}; ${placeOf(writes, places.get(last) ?? 0)}, ${last}.`;
}

const placeOf = (writes: readonly Worded[], behind: number): string =>
  (behind === 0 ? `before ${writes[0]?.words ?? 'everything'}` : `after ${writes[behind - 1]?.words ?? 'everything'}`);

/** `expected name of role A: "x" (update accepted "x" as name), but list shows "y"`. */
const contradiction = ({ blame, expected, actual }: Refutation): string => `expected ${expected} (${blame.words}), but ${actual}`;

const short = (text: string): string => (text.length > charactersAtMost ? `${text.slice(0, charactersAtMost - 1)}…` : text);

/** The items in the same cyclic order, beginning with the one at `by` (modulo their number). */
export function turned<Item>(items: readonly Item[], by: number): Item[] {
  const from = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(from), ...items.slice(0, from)];
}

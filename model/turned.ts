/** The same items beginning with another: the one at `by`, counted round and round. */
export function turned<Item>(items: readonly Item[], by: number): Item[] {
  const from = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(from), ...items.slice(0, from)];
}

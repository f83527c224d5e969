/** What must hold comes first, what is recorded only comes last. */
export const levelOrder = { must: 0, should: 1, observe: 2 } as const;

/** By the first number that differs, the lower first: for sorting by several things of falling weight. */
export const compareRanks = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;

/** The order of levels: required rules come first, recorded ones last. */
export const levelOrder = { must: 0, should: 1, observe: 2 } as const;

/** Compares two lists of numbers by the first number that differs, the lower one first. */
export const compareRanks = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;

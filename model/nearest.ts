/** `did you mean "maxLength"?` for the candidate that was probably meant; undefined: none is near. */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
  const meant = nearest(word, candidates);
  return meant === undefined ? undefined : `did you mean "${meant}"?`;
}

/** The candidate nearest to a mistyped word, whatever its case; undefined: none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  // The distance costs the product of both lengths, and words come from files. No name is longer than this.
  const typed = word.slice(0, 100).toLowerCase();
  // Up to a third of the letters may differ. Beyond that it is another word.
  const atMost = typed.length <= 3 ? 1 : Math.max(2, Math.floor(typed.length / 3));
  const ranked = candidates
    .filter(({ length }) => Math.abs(length - typed.length) <= atMost)
    .map((candidate) => ({ candidate, slips: slipsBetween(typed, candidate.toLowerCase()) }))
    .filter(({ slips }) => slips <= atMost)
    .sort((a, b) => a.slips - b.slips);
  return ranked[0]?.candidate;
}

/** Damerau's distance: how many characters must be inserted, deleted, replaced or swapped with their neighbour. */
function slipsBetween(from: string, to: string): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const changed = (above[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swapped =
        from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] ? (twoAbove[j - 2] ?? Infinity) + 1 : Infinity;
      row.push(Math.min(changed, swapped, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    [twoAbove, above] = [above, row];
  }
  return above[to.length] ?? 0;
}

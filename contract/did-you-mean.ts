/** `did you mean "maxLength"?` for the nearest known word; undefined where none is near. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const nearest = ranked[0];
  // A third of the letters: nearer ones are slips of the pen, others are other words.
  if (nearest === undefined || nearest.distance > Math.max(1, Math.floor(word.length / 3))) return undefined;
  return `did you mean "${nearest.candidate}"?`;
}

/** Levenshtein's distance, with a swap of neighbours counted as one slip. */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i += 1) {
    const above = rows[i - 1] ?? [];
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const choices = [(above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1)];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) choices.push((rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(Math.min(...choices));
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? Infinity;
}

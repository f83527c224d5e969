import type { Json } from '../../model/json';

/**
 * The fewest rows (as many as the longest column has values) in which every value of every column occurs. Columns with
 * the same values run through them differently as long as there is room, so a server that mixes two of them up is seen.
 */
export function coveringRows(columns: readonly (readonly Json[])[]): Json[][] {
  const count = Math.max(0, ...columns.map((values) => values.length));
  const kinds = columns.map((values) => JSON.stringify(values));
  return Array.from({ length: count }, (_, row) =>
    columns.map((values, column) => {
      const nth = kinds.slice(0, column).filter((kind) => kind === kinds[column]).length;
      return values[placeOf(row, nth, values.length)] ?? null;
    }),
  );
}

/** The first `size` rows go round from a start of the column's own; later ones spell what remains of its number. */
function placeOf(row: number, nth: number, size: number): number {
  if (row < size) return (row + nth) % size;
  return Math.floor(nth / size ** (row - size + 1)) % size;
}

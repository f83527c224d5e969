import type { Json } from '../../model/json';

/**
 * The fewest rows in which every value of every column occurs: as many as the longest column has values. Columns with
 * the same values differ in as many rows as possible, so that a server shows which mixes up two columns.
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

/**
 * In the first `size` rows each column starts at its own place and goes round. Later rows spell the number of the
 * column, digit by digit to the base `size`.
 */
function placeOf(row: number, nth: number, size: number): number {
  if (row < size) return (row + nth) % size;
  return Math.floor(nth / size ** (row - size + 1)) % size;
}

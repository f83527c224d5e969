/**
 * What of a state an operation depends on (`reads`), what it sets (`writes`), and what it changes in a way that commutes with
 * like changes (`adds`), by name. null: anything.
 */
export interface Footprint { readonly reads: readonly string[]; readonly writes: readonly string[]; readonly adds: readonly string[] }

/** Whether the order of two operations may make a difference. */
export function collide(a: Footprint | null, b: Footprint | null): boolean {
  if (a === null || b === null) return true;
  return meets(a, b) || meets(b, a);
}

/** Whether what the one changes matters to the other. */
const meets = (a: Footprint, b: Footprint): boolean =>
  a.writes.some((name) => b.reads.includes(name) || b.writes.includes(name) || b.adds.includes(name)) || a.adds.some((name) => b.reads.includes(name));

export const untouched: Footprint = { reads: [], writes: [], adds: [] };

export const footprint = (parts: Partial<Footprint>): Footprint => ({ ...untouched, ...parts });

/** Everything that some of them touch. */
export const together = (all: readonly Footprint[]): Footprint => ({
  reads: all.flatMap(({ reads }) => reads), writes: all.flatMap(({ writes }) => writes), adds: all.flatMap(({ adds }) => adds),
});

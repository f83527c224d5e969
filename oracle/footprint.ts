/** Which parts of a state an operation touches, and what follows for the order of two operations. */

/** The parts of a state that an operation touches, by name. In place of a footprint, null means: any part. */
export interface Footprint {
  /** The result depends on them. */
  readonly reads: readonly string[];
  /** They change, and the new value depends on the old one. */
  readonly writes: readonly string[];
  /** They get a new value, whatever the old one was. */
  readonly sets: readonly string[];
  /** They change in a way that may be repeated and commutes with its like, such as "somebody held the role". */
  readonly adds: readonly string[];
}

/** Whether the order of two operations may matter. */
export function collide(a: Footprint | null, b: Footprint | null): boolean {
  return (
    a === null ||
    b === null ||
    changes(a).some((name) => touches(b, name)) ||
    changes(b).some((name) => touches(a, name)) ||
    a.adds.some((name) => b.reads.includes(name)) ||
    b.adds.some((name) => a.reads.includes(name))
  );
}

/**
 * The parts that both operations set, if the operations depend on each other in no other way: then only the last one
 * counts. null: they share no such part, or depend on each other otherwise.
 */
export function rivalry(a: Footprint | null, b: Footprint | null): string | null {
  if (a === null || b === null) return null;
  const shared = a.sets.filter((name) => b.sets.includes(name));
  const without = ({ sets, ...others }: Footprint): Footprint => ({
    ...others,
    sets: sets.filter((name) => !shared.includes(name)),
  });
  if (
    shared.length === 0 ||
    shared.some((name) => looksAt(a, name) || looksAt(b, name)) ||
    collide(without(a), without(b))
  )
    return null;
  return [...new Set(shared)].sort().join('\n');
}

/** Whether operation `one` leaves no trace when its rival `by` comes after it. */
export const isCovered = (by: Footprint | null, one: Footprint | null): boolean =>
  by !== null &&
  one !== null &&
  changes(one).every((name) => by.sets.includes(name)) &&
  one.adds.every((name) => by.adds.includes(name));

const changes = ({ writes, sets }: Footprint): readonly string[] => (sets.length === 0 ? writes : [...writes, ...sets]);

const looksAt = ({ reads, writes, adds }: Footprint, name: string): boolean =>
  reads.includes(name) || writes.includes(name) || adds.includes(name);

const touches = (one: Footprint, name: string): boolean => one.sets.includes(name) || looksAt(one, name);

export const untouched: Footprint = { reads: [], writes: [], sets: [], adds: [] };

export const footprint = (parts: Partial<Footprint>): Footprint => ({ ...untouched, ...parts });

/** The union of several footprints. */
export const together = (all: readonly Footprint[]): Footprint => ({
  reads: all.flatMap(({ reads }) => reads),
  writes: all.flatMap(({ writes }) => writes),
  sets: all.flatMap(({ sets }) => sets),
  adds: all.flatMap(({ adds }) => adds),
});

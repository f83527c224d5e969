/**
 * What of a state an operation depends on (`reads`), what it changes by what was there (`writes`), what it sets
 * whatever was
 * there (`sets`), and what it changes in a way that commutes with like changes and may be done twice (`adds`), by name.
 * null: anything.
 */
export interface Footprint {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  readonly sets: readonly string[];
  readonly adds: readonly string[];
}

/** Whether the order of two operations may make a difference. */
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
 * What both set, where nothing else makes their order matter: of several such operations with nothing in between all
 * that
 * matters is which comes last. null where something else does, or nothing.
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

/** Whether nothing is left to see of an operation when a rival comes after it. */
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

/** Everything that some of them touch. */
export const together = (all: readonly Footprint[]): Footprint => ({
  reads: all.flatMap(({ reads }) => reads),
  writes: all.flatMap(({ writes }) => writes),
  sets: all.flatMap(({ sets }) => sets),
  adds: all.flatMap(({ adds }) => adds),
});

/** Pseudo-random choices, the same for the same seed. */
export interface Random {
  /** An integer from 0 up to, but without, `limit`. */
  below(limit: number): number;
  /** One of the values; undefined: there is none. */
  pick<T>(from: readonly T[]): T | undefined;
  /** True with this probability. */
  chance(share: number): boolean;
}

/** The generator is Mulberry32: small, and good enough to choose what to try. */
export function randomOf(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, pick: (from) => from[below(from.length)], chance: (share) => next() < share };
}

import { references } from '../matrix/references';

/** One way to make a run's life hard, tried with many seeds. */
export interface Scenario {
  readonly name: string;
  /** What must hold, in a sentence. */
  readonly about: string;
  /** How often the whole series tries it; a sample tries some of these. */
  readonly times: number;
  /** Tries it once. `turn` counts from 0 and decides everything that is random. */
  readonly once: (turn: number) => Promise<Trial>;
}

/** What came of one try: `wrong` is empty where all held. `skipped` says why it could not be tried. */
export type Trial =
  | { readonly kind: 'tried'; readonly wrong: readonly string[]; readonly note?: string }
  | { readonly kind: 'skipped'; readonly why: string };

export const tried = (wrong: readonly string[], note?: string): Trial => ({
  kind: 'tried',
  wrong,
  ...(note === undefined ? {} : { note }),
});

export const contracts: readonly string[] = references.map(({ contract }) => contract);

/** A number from 0 to 1, exclusive, the same for the same seed (the mulberry32 generator). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

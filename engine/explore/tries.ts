/** Counts what exploration tries, and for which rules. */

import type { DeepOutcome, DeepWorld } from './types';

/** What was tried, and how often. */
export interface Tries {
  readonly count: DeepWorld['count'];
  readonly counted: () => Pick<DeepOutcome, 'rounds' | 'behind'>;
}

export function newTries(): Tries {
  const rounds = new Map<string, number>();
  const behind = new Map<string, Map<string, number>>();
  const one = (counts: Map<string, number>, what: string): void => {
    counts.set(what, (counts.get(what) ?? 0) + 1);
  };
  return {
    count(what, rules = []) {
      one(rounds, what);
      for (const rule of rules) {
        const counts = behind.get(rule) ?? new Map<string, number>();
        behind.set(rule, counts);
        one(counts, what);
      }
    },
    counted: () => ({
      rounds: Object.fromEntries(rounds),
      behind: Object.fromEntries([...behind].map(([rule, counts]) => [rule, Object.fromEntries(counts)])),
    }),
  };
}

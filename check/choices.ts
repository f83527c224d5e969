import type { Profile } from '../model/results';

/** What a run is asked to do, as far as it is not about the target. */
export interface Choices {
  readonly profile: Profile;
  /** Requests at most. */
  readonly budget: number;
  /** The same seed proposes the same cases. */
  readonly seed: number;
  readonly readOnly: boolean;
  /** Globs of rule ids; empty for all rules. */
  readonly only: readonly string[];
  readonly concurrency: number;
  /** Profile deep: how long to explore after the boundary cases. Default: 60,000. */
  readonly exploreMs?: number;
}

/** Requests at most where no budget is given. */
export const budgetOf: Readonly<Record<Profile, number>> = { quick: 150, standard: 1000, deep: 1_000_000 };

const defaultSeed = 1;
const defaultConcurrency = 4;

/** A choice with everything left out filled in. */
export function completeChoices(given: Partial<Choices>): Choices {
  const profile = given.profile ?? 'standard';
  return {
    profile,
    budget: given.budget ?? budgetOf[profile],
    seed: given.seed ?? defaultSeed,
    readOnly: given.readOnly ?? false,
    only: given.only ?? [],
    concurrency: given.concurrency ?? defaultConcurrency,
    ...(given.exploreMs === undefined ? {} : { exploreMs: given.exploreMs }),
  };
}

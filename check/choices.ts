import type { Profile } from '../model/results';
import type { Contract } from '../contract/types';
import type { RunSettings } from '../engine/settings';
import type { TargetConfig } from '../targets/config/keys';
import { selects } from './selection';

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

/** The engine's settings for a target and what is asked of the run. */
export const settingsOf = (contract: Contract, config: TargetConfig, choices: Choices): RunSettings => ({
  profile: choices.profile,
  budget: choices.budget,
  seed: choices.seed,
  readOnly: choices.readOnly,
  concurrency: choices.concurrency,
  selects: selects(choices.only),
  ...(choices.exploreMs === undefined ? {} : { exploreMs: choices.exploreMs }),
  params: config.params,
  foreign: config.foreign,
  permits: config.permit,
  users: config.users.map(({ id }) => id),
  enabledFeatures: config.enabledFeatures,
  disabledFeatures: config.disabledFeatures,
  limitedToken: config.limitedToken !== undefined,
  overrides: config.operations,
  levels: config.levels,
  maxLiveRoles: config.maxLiveRoles,
  settleMs: config.settle,
  // Configured headers are the transport's: what goes through the engine is stored, and they may be secret.
  headers: Object.fromEntries(
    Object.entries(contract.headers).filter(([name]) => config.headers[name.toLowerCase()] === undefined),
  ),
});

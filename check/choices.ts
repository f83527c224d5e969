import type { Contract } from '../contract/types';
import type { RunSettings } from '../engine/settings';
import type { Profile } from '../model/results';
import type { ValuesUnder } from '../targets/config/key';
import { valuesUnder } from '../targets/config/key';
import type { TargetConfig } from '../targets/config/keys';
import type { WrittenChoices } from './keys';
import { choiceKeys } from './keys';
import { selects } from './selection';

/** What a run is asked to do, with all defaults in place. */
export type Choices = ValuesUnder<typeof choiceKeys> & { readonly budget: number };

/** Requests at most where no budget is given. */
export const budgetOf: Readonly<Record<Profile, number>> = { quick: 150, standard: 1000, deep: 1_000_000 };

/** Checks what is asked of a run and fills in what is left out. Throws a `ConfigProblem`. */
export function completeChoices(written: WrittenChoices): Choices {
  const values = valuesUnder(choiceKeys, written, {});
  return { ...values, budget: values.budget ?? budgetOf[values.profile] };
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
  // The transport adds configured headers: the engine stores its requests, and these headers may be secret.
  headers: Object.fromEntries(
    Object.entries(contract.headers).filter(([name]) => config.headers[name.toLowerCase()] === undefined),
  ),
});

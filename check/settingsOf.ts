import type { Contract } from '../contract/types';
import type { RunSettings } from '../engine/settings';
import type { TargetConfig } from '../targets/config/keys';
import type { Choices } from './choices';
import { selects } from './selection';

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

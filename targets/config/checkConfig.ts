import { oneLine } from '../oneLine';
import { carrierOf } from '../auth/ways';
import { ConfigProblem } from './decode';
import type { Environment } from './key';
import { valuesUnder } from './key';
import type { TargetConfig } from './keys';
import { configKeys } from './keys';

/** A configuration, or what is wrong with it in one line that names the key. */
export type CheckedConfig =
  { readonly ok: true; readonly config: TargetConfig } | { readonly ok: false; readonly problem: string };

/** Checks a configuration and puts the defaults in place. `{}` is a good one. */
export function checkConfig(written: unknown, environment: Environment = process.env): CheckedConfig {
  try {
    const config = valuesUnder(configKeys, written, environment);
    refuseContradictions(config);
    return { ok: true, config };
  } catch (error) {
    if (error instanceof ConfigProblem) return { ok: false, problem: oneLine(error.message) };
    throw error;
  }
}

/** Refuses keys that contradict each other. */
function refuseContradictions(config: TargetConfig): void {
  const both = config.enabledFeatures.find((feature) => config.disabledFeatures.includes(feature));
  if (both !== undefined)
    throw new ConfigProblem(`disabledFeatures: ${JSON.stringify(both)} is among enabledFeatures too`);
  carrierOf(config);
}

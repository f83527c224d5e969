import { resolveContract } from '../check/resolveContract';
import { rulesWithDeep } from '../check/rulesOf';
import { selects, unknownSelector } from '../check/selection';
import { withAssignment } from '../check/assignmentOf';
import { shippedContracts } from '../contract/shipped';
import type { Contract } from '../contract/types';
import type { Profile } from '../model/results';
import type { Reference } from '../reference/types';
import type { TargetConfig } from '../targets/config/keys';
import { configFrom } from './configFile';
import { embeddedConfig, references } from './embedded';
import { withFlags } from './flagConfig';
import type { RunFlags } from './runFlags';
import { tokensFrom, tokensFromEnvironment } from './tokens';
import { UsageError } from './usageError';

/** One contract to run, and against what. */
export interface Job {
  /** As the user called it: an id or a folder. */
  readonly name: string;
  readonly contract: Contract;
  readonly config: TargetConfig;
  /** The embedded server to start; null where there is a URL. */
  readonly reference: Reference | null;
}

/** What a command line asks to be run. Throws a UsageError that says what is wrong with it. */
export async function jobsOf(names: readonly string[], flags: RunFlags, env: NodeJS.ProcessEnv): Promise<Job[]> {
  const file = await configFrom(flags.config);
  const tokens = tokensFrom(flags, env);
  const wanted = names.length > 0 ? [...new Set(names)] : file.contract === undefined ? [] : [file.contract];
  const url = flags.url ?? file.url;
  const jobs =
    url === undefined
      ? await embeddedJobs(wanted, file, (config) => withFlags(config, flags, tokens))
      : await urlJob(wanted, withFlags(withEnvironment(file, env), flags, tokens));
  return selected(jobs, flags.only ?? [], flags.profile);
}

/** A token that the configuration does not name comes from ROLECALL_TOKEN. */
export function withEnvironment(file: TargetConfig, env: NodeJS.ProcessEnv): TargetConfig {
  const { token, limitedToken } = tokensFromEnvironment(env);
  const hasMain = file.token !== undefined || file.headers['authorization'] !== undefined;
  return {
    ...file,
    ...(token === undefined || hasMain ? {} : { token }),
    ...(limitedToken === undefined || file.limitedToken ? {} : { limitedToken: { token: limitedToken, lacks: [] } }),
  };
}

async function urlJob(names: readonly string[], config: TargetConfig): Promise<Job[]> {
  const [name, another] = names;
  if (name === undefined)
    throw new UsageError(
      `which contract shall ${config.url ?? 'the URL'} be held against? Name one of ${shippedIds().join(', ')}, or a contract's folder`,
    );
  if (another !== undefined) throw new UsageError('a URL is held against one contract at a time');
  const contract = await contractNamed(name);
  return [{ name, contract: withAssignment(contract, config), config, reference: null }];
}

async function embeddedJobs(
  names: readonly string[],
  file: TargetConfig,
  complete: (config: TargetConfig) => TargetConfig,
): Promise<Job[]> {
  const jobs: Job[] = [];
  for (const name of names.length > 0 ? names : shippedIds()) {
    const contract = await contractNamed(name);
    const reference = references().find((one) => one.contract === contract.id);
    if (!reference) throw new UsageError(`${name} has no embedded server; give --url`);
    jobs.push({ name, contract, config: complete(embeddedConfig(reference, file)), reference });
  }
  return jobs;
}

export const shippedIds = (): string[] => shippedContracts().map(({ id }) => id);

export async function contractNamed(name: string): Promise<Contract> {
  const resolved = await resolveContract(name);
  if (!resolved.ok) throw new UsageError(resolved.problem);
  return resolved.contract;
}

/**
 * Jobs of which some rule is selected. A selector, a waiver or a level for a rule that is in none of the contracts is a
 * mistake.
 */
function selected(jobs: readonly Job[], only: readonly string[], profile: Profile): Job[] {
  const { waive = {}, levels = {} } = jobs[0]?.config ?? {};
  const named = [
    ['--only', only, profile],
    ['waive', Object.keys(waive), 'deep'],
    ['levels', Object.keys(levels), 'deep'],
  ] as const;
  if (named.every(([, globs]) => globs.length === 0)) return [...jobs];
  const rules = new Map(jobs.map((job) => [job, rulesWithDeep(job.contract)]));
  for (const [where, globs, inProfile] of named) {
    const unknown = unknownSelector(globs, () => [...rules.values()].flat(), inProfile);
    if (unknown !== undefined) throw new UsageError(`${where}: ${unknown}`);
  }
  return jobs.filter((job) => rules.get(job)?.some(({ id }) => selects(only)(id)));
}

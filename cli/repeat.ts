import type { Choices } from '../check/choices';
import { runCommand } from '../check/commandLine';
import type { Job } from './job';
import type { RunFlags } from './runFlags';

/**
 * The command line that repeats a job, or one rule of it. Tokens are left to ROLECALL_TOKEN or the variable that was
 * named.
 */
export function repeatOf({ name, config, reference }: Job, flags: RunFlags, choices: Choices) {
  const words = [
    ...(reference || config.url === undefined ? [] : ['--url', config.url]),
    ...option('--config', flags.config),
    ...option('--token-env', flags.tokenEnv),
    ...option('--limited-token-env', flags.limitedTokenEnv),
    ...pairs('--param', flags.param),
    ...pairs('--foreign', flags.foreign),
    ...(flags.user ?? []).flatMap((user) => ['--user', user]),
    ...(flags.permit ?? []).flatMap((permit) => ['--permit', permit]),
    ...(flags.rate === undefined ? [] : ['--rate', `${String(flags.rate.requests)}/${perUnit(flags.rate.perMs)}`]),
    ...(flags.concurrency === undefined ? [] : ['--concurrency', String(flags.concurrency)]),
  ];
  return (rule?: string): string => runCommand(name, choices, words, rule);
}

const option = (flag: string, value: string | undefined): string[] => (value === undefined ? [] : [flag, value]);

const pairs = (flag: string, values: Readonly<Record<string, string>> = {}): string[] =>
  Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);

const perUnit = (ms: number): string => ({ 1: 'ms', 1000: 's', 60_000: 'min', 3_600_000: 'h' })[ms] ?? 'min';

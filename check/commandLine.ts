import { shellQuote } from '../reports/text/shellQuote';
import type { Choices } from './choices';
import { join } from 'node:path';
import { reportFiles } from './reportFolder';

/** A `rolecall run` line; secrets are never among its words. */
export function runCommand(contract: string, choices: Choices, more: readonly string[], rule?: string): string {
  const only = rule === undefined ? choices.only : [rule];
  const words = [
    'rolecall',
    'run',
    contract,
    ...more,
    '--profile',
    choices.profile,
    '--budget',
    String(choices.budget),
    '--seed',
    String(choices.seed),
    ...(choices.profile === 'deep' && choices.exploreMs !== undefined
      ? ['--time', `${String(choices.exploreMs)}ms`]
      : []),
    ...(choices.readOnly ? ['--read-only'] : []),
    ...only.flatMap((glob) => ['--only', glob]),
  ];
  return words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : shellQuote(word))).join(' ');
}

/** What a replay has to be told again: files, and variables that hold secrets. The rest stands in the results. */
export interface ToldAgain {
  readonly config?: string | undefined;
  readonly tokenEnv?: string | undefined;
  readonly limitedTokenEnv?: string | undefined;
}

/** The command line that runs a finding of a report again. */
export const replayLine = (folder: string, { config, tokenEnv, limitedTokenEnv }: ToldAgain, finding: string): string =>
  [
    'rolecall',
    'replay',
    join(folder, reportFiles.results),
    finding,
    ...option('--config', config),
    ...option('--token-env', tokenEnv),
    ...option('--limited-token-env', limitedTokenEnv),
  ]
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : shellQuote(word)))
    .join(' ');

const option = (flag: string, value: string | undefined): string[] => (value === undefined ? [] : [flag, value]);

import { shellQuote } from '../reports/text/shellQuote';
import type { Choices } from './choices';

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

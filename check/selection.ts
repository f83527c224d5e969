import { globMatches } from '../model/glob';
import { didYouMean } from '../model/nearest';

/** Whether a rule is selected; without globs every rule is. */
export const selects = (globs: readonly string[]) => (rule: string): boolean => globs.length === 0 || globs.some((glob) => globMatches(glob, rule));

/**
 * The first glob that names no rule, in a line; undefined if each names one. A selector that selects nothing must not end green.
 * `rulesNamed` is asked only where there is a glob: to name the rules of a contract all its cases are made.
 */
export function unknownSelector(globs: readonly string[], rulesNamed: () => readonly string[]): string | undefined {
  if (globs.length === 0) return undefined;
  const rules = rulesNamed();
  const idle = globs.find((glob) => !rules.some((rule) => globMatches(glob, rule)));
  return idle === undefined ? undefined : `no rule matches "${idle}"; ${didYouMean(idle, rules) ?? '`rolecall list` shows all rules'}`;
}

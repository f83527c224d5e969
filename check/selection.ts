import { EXPLORATION } from '../engine/explore/ruleIds';
import { globMatches } from '../model/glob';
import { didYouMean } from '../model/nearest';
import type { Profile } from '../model/results';
import type { Rule } from '../model/rule';

/** Whether a rule is selected; without globs every rule is. */
export const selects =
  (globs: readonly string[]) =>
  (rule: string): boolean =>
    globs.length === 0 || globs.some((glob) => globMatches(glob, rule));

/**
 * What is wrong with globs of which each shall match a rule, in a line; undefined where nothing is. A selector that
 * selects nothing must not
 * end green. `rulesNamed` is asked only where there is a glob: to name the rules of a contract all its cases are made.
 */
export function unknownSelector(
  globs: readonly string[],
  rulesNamed: () => readonly Pick<Rule, 'id' | 'law'>[],
  profile: Profile = 'deep',
): string | undefined {
  if (globs.length === 0) return undefined;
  const rules = rulesNamed();
  const ids = rules.map(({ id }) => id);
  const inProfile = profile === 'deep' ? ids : rules.filter(({ law }) => law !== EXPLORATION).map(({ id }) => id);
  const idle = globs.find((glob) => !inProfile.some((rule) => globMatches(glob, rule)));
  if (idle === undefined) return undefined;
  return ids.some((rule) => globMatches(idle, rule))
    ? `only the profile deep checks "${idle}"`
    : `no rule matches "${idle}"; ${didYouMean(idle, ids) ?? '`rolecall list` shows all rules'}`;
}

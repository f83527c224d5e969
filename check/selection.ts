import { EXPLORATION } from '../engine/explore/rules';
import { globMatches } from '../model/glob';
import { didYouMean } from '../model/nearest';
import type { Profile } from '../model/results';
import type { Rule } from '../model/rule';
import { parametersOf } from '../contract/questions';
import type { Contract } from '../contract/types';
import type { TargetConfig } from '../targets/config/keys';

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

/**
 * Parameters and foreign ids of a configuration that nothing in the contract takes, a line for each. No mistake: a
 * file may serve several contracts.
 */
export function unusedValues(
  contract: Contract,
  { params, foreign, operations: overrides, assign }: TargetConfig,
): string[] {
  const { id, tenant } = contract;
  const names = parametersOf(contract);
  const ownPaths = JSON.stringify([overrides, assign]);
  const unknown = Object.keys(params).filter((name) => !names.includes(name) && !ownPaths.includes(`{${name}}`));
  return [
    ...unknown.map(
      (name) => `the parameter ${name} is not used: ${didYouMean(name, names) ?? `no request of ${id} takes it`}`,
    ),
    ...(tenant === undefined
      ? Object.keys(foreign).map(
          (name) => `the foreign ${name} is not used: the documents of ${id} say nothing of what belongs to others`,
        )
      : []),
  ];
}

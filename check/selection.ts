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

/** Where a run names rules: by a selector, a waiver or a level. */
export interface UnknownRule {
  readonly where: 'only' | 'waive' | 'levels';
  /** What is wrong, in a line. */
  readonly problem: string;
}

type Known = readonly Pick<Rule, 'id' | 'law'>[];

/**
 * The first name that fits no rule; undefined where every one does. A selector that selects nothing must not end green,
 * and a level that sets nothing must not look as if it did. `rulesNamed` is asked only where a rule is named: it makes
 * all cases of a contract.
 */
export function unknownRule(
  { only, profile }: { readonly only: readonly string[]; readonly profile: Profile },
  { waive, levels }: Pick<TargetConfig, 'waive' | 'levels'>,
  rulesNamed: () => Known,
): UnknownRule | undefined {
  const waivers = Object.keys(waive);
  const levelled = Object.keys(levels);
  if (only.length + waivers.length + levelled.length === 0) return undefined;
  const rules = rulesNamed();
  const problems = [
    { where: 'only' as const, problem: unknownGlob(only, rules, profile) },
    { where: 'waive' as const, problem: unknownGlob(waivers, rules, 'deep') },
    { where: 'levels' as const, problem: unknownId(levelled, rules) },
  ];
  return problems.find((one): one is UnknownRule => one.problem !== undefined);
}

function unknownGlob(globs: readonly string[], rules: Known, profile: Profile): string | undefined {
  const ids = rules.map(({ id }) => id);
  const inProfile = profile === 'deep' ? ids : rules.filter(({ law }) => law !== EXPLORATION).map(({ id }) => id);
  const idle = globs.find((glob) => !inProfile.some((rule) => globMatches(glob, rule)));
  if (idle === undefined) return undefined;
  return ids.some((rule) => globMatches(idle, rule))
    ? `only the profile deep checks "${idle}"`
    : `no rule matches "${idle}"; ${meantBy(idle, ids)}`;
}

function unknownId(named: readonly string[], rules: Known): string | undefined {
  const ids = rules.map(({ id }) => id);
  const unknown = named.find((name) => !ids.includes(name));
  if (unknown === undefined) return undefined;
  return `no rule has the id "${unknown}"; ${unknown.includes('*') ? 'give each id whole' : meantBy(unknown, ids)}`;
}

const meantBy = (name: string, ids: readonly string[]): string =>
  didYouMean(name, ids) ?? '`rolecall list` shows all rules';

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

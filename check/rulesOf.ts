import type { Contract } from '../contract/types';
import { globMatches } from '../model/glob';
import type { LawContext } from '../engine/language/law';
import { checksOf } from '../engine/language/law';
import { EXPLORATION, explorationRules } from '../engine/explore/rules';
import type { Rule } from '../model/rule';
import { laws } from '../laws';

/**
 * What laws may know of a contract before any target is asked. Rules that some targets give cause for and others do not
 * (a feature that is disabled, keys that built-in roles show) are among them.
 */
export const contextBefore = (contract: Contract): LawContext => ({
  contract,
  seed: 1,
  enabledFeatures: [],
  disabledFeatures: featuresOf(contract),
  foreign: {},
  params: {},
  learned: { keys: keysThatMayBe(contract), builtIns: {}, builtInItems: {} },
});

const featuresOf = ({ operations }: Contract): string[] => [
  ...new Set(
    operations
      .flatMap(({ request }) => request?.fields ?? [])
      .flatMap(({ feature }) => (feature ? [feature.name] : [])),
  ),
];

const keysThatMayBe = ({ role }: Contract): LawContext['learned']['keys'] =>
  Object.fromEntries(
    role.fields.filter(({ keysFrom }) => keysFrom !== undefined).map(({ pointer }) => [pointer, { group: ['key'] }]),
  );

/**
 * Every rule that the laws find in a contract, as far as it is known before any target is asked, in the order in which
 * reports show them.
 */
export function rulesOf(contract: Contract): Rule[] {
  return checksOf(laws, contextBefore(contract)).map(({ law, check }) => {
    const note = contract.notes.find(({ rules }) => globMatches(rules, check.rule.id))?.note ?? check.rule.note;
    return { ...check.rule, law, ...(note === undefined ? {} : { note }) };
  });
}

/** The rules of `rulesOf`, and those that only exploration checks. */
export const rulesWithDeep = (contract: Contract): Rule[] => [
  ...rulesOf(contract),
  ...explorationRules.map((rule): Rule => ({ ...rule, law: EXPLORATION, note: 'checked by --profile deep alone' })),
];

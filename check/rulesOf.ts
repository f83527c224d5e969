import type { Contract } from '../contract/types';
import { globMatches } from '../engine/judge';
import type { LawContext } from '../engine/law';
import { checksOf } from '../engine/run';
import type { Rule } from '../model/rule';
import { laws } from '../suites/laws';

/** What laws may know of a contract before any target is asked. */
export const contextBefore = (contract: Contract): LawContext => ({
  contract, seed: 1, enabledFeatures: [], disabledFeatures: [], foreign: {}, params: {}, learned: { keys: {}, builtIns: {}, builtInItems: {} },
});

/** Every rule of a contract, as far as it is known before any target is asked, in the order in which reports show them. */
export function rulesOf(contract: Contract): Rule[] {
  return checksOf(laws, contextBefore(contract)).map(({ law, check }) => {
    const note = contract.notes.find(({ rules }) => globMatches(rules, check.rule.id))?.note ?? check.rule.note;
    return { ...check.rule, law, ...(note === undefined ? {} : { note }) };
  });
}

import { globMatches } from '../../model/glob';
import type { Rule } from '../../model/rule';
import { type Check, checksOf, type LawContext } from '../language/law';
import { levelSet, type RunInput } from '../settings';
import type { OnTrial } from '../trial/docket';

/** The selected checks, each with its rule at the level that the configuration leaves or sets it. */
export const onTrial = (input: RunInput, context: LawContext): readonly OnTrial[] =>
  checksOf(input.laws, context)
    .filter(({ check }) => input.settings.selects(check.rule.id))
    .map(({ law, check }) => ({ check, rule: ruleOf(input, law, check) }));

function ruleOf({ settings, contract }: RunInput, law: string, { rule }: Check): Rule {
  const set = levelSet(settings, rule.id);
  const note = set
    ? `level set to ${set.level} by the configuration: ${set.reason}`
    : (contract.notes.find(({ rules }) => globMatches(rules, rule.id))?.note ?? rule.note);
  return { ...rule, law, level: set?.level ?? rule.level, ...(note === undefined ? {} : { note }) };
}

import { globMatches } from '../model/glob';
import type { Results, RuleResult } from '../model/results';

/** The parts of a configuration by which rules need not be verified. */
export interface Declining {
  readonly readOnly: boolean;
  /** Rule id or glob -> reason. */
  readonly waive: Readonly<Record<string, string>>;
}

/** Whether a rule was neither shown to hold nor to fail. */
export const isUnverified = ({ verdict }: RuleResult): boolean => verdict === 'skip' || verdict === 'inconclusive';

const waiverFor = ({ waive }: Declining, rule: string): string | undefined =>
  Object.entries(waive).find(([glob]) => globMatches(glob, rule))?.[1];

/** Whether the configuration declines a rule that was not verified. A rule that failed is never declined. */
export function isDeclined(rule: RuleResult, declining: Declining): boolean {
  if (!isUnverified(rule)) return false;
  if (waiverFor(declining, rule.id) !== undefined) return true;
  return declining.readOnly && (rule.reasonCode === 'read-only' || rule.reasonCode === 'never-tried');
}

/** The waivers of rules that were not verified. Other waivers change nothing. */
export const waivedIn = (rules: readonly RuleResult[], declining: Declining): Results['waived'] =>
  rules.filter(isUnverified).flatMap(({ id }) => {
    const reason = waiverFor(declining, id);
    return reason === undefined ? [] : [{ rule: id, reason }];
  });

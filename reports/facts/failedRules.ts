import type { Results, RuleResult } from '../../model/results';

/** The refuted rules, must before should. */
export const failedRules = (results: Results): RuleResult[] =>
  results.rules.filter(({ verdict }) => verdict === 'fail').sort((a, b) => a.level.localeCompare(b.level));

import type { Rule } from '../model/rule';
import type { RuleResult } from '../model/results';

/** A rule of a run that ended before anything could be tried. */
export const unverified = (rule: Rule, why: string): RuleResult => ({
  ...rule,
  verdict: 'inconclusive',
  reason: why,
  reasonCode: 'run-ended',
  observation: '',
  cases: 0,
  controls: 0,
  requests: 0,
  sent: [],
  findings: [],
});

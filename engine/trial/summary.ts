import type { LevelSummary, Results, RuleResult, RunVerdict } from '../../model/results';

/** Counts of the judged verdicts at one level. */
export function countLevel(rules: readonly RuleResult[], level: 'must' | 'should'): LevelSummary {
  const count = (verdict: RuleResult['verdict']): number =>
    rules.filter((rule) => rule.level === level && rule.verdict === verdict).length;
  return { pass: count('pass'), fail: count('fail'), skip: count('skip'), inconclusive: count('inconclusive') };
}

export const summarize = (rules: readonly RuleResult[]): Results['summary'] => ({
  must: countLevel(rules, 'must'),
  should: countLevel(rules, 'should'),
  observe: rules.filter(({ level }) => level === 'observe').length,
});

/**
 * A must rule that failed makes a run non-conformant; one that was not verified, and not declined aloud, makes it
 * incomplete.
 */
export function runVerdict(rules: readonly RuleResult[], declined: (rule: RuleResult) => boolean): RunVerdict {
  const must = rules.filter(({ level }) => level === 'must');
  if (must.some(({ verdict }) => verdict === 'fail')) return 'non-conformant';
  const open = must.some((rule) => (rule.verdict === 'skip' || rule.verdict === 'inconclusive') && !declined(rule));
  return open || rules.length === 0 ? 'incomplete' : 'conformant';
}

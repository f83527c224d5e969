import type { Results, RuleResult } from '../../model/results';

/** Rules of one level that were not verified for one reason. */
export interface NotVerifiedGroup {
  readonly level: 'must' | 'should';
  readonly verdict: 'skip' | 'inconclusive';
  readonly reason: string;
  readonly rules: readonly RuleResult[];
}

/** What was not verified, grouped by reason; must before should, the reasons behind most rules first. */
export function notVerified(results: Results): NotVerifiedGroup[] {
  const groups = new Map<
    string,
    { level: 'must' | 'should'; verdict: 'skip' | 'inconclusive'; reason: string; rules: RuleResult[] }
  >();
  for (const rule of results.rules) {
    const { level, verdict, reason } = rule;
    if (level === 'observe' || (verdict !== 'skip' && verdict !== 'inconclusive')) continue;
    const key = JSON.stringify([level, verdict, reason]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { level, verdict, reason, rules: [rule] });
    else group.rules.push(rule);
  }
  return [...groups.values()].sort((a, b) => a.level.localeCompare(b.level) || b.rules.length - a.rules.length);
}

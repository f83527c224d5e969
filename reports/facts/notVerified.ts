import type { Results, RuleResult } from '../../model/results';
import type { UnverifiedCode } from '../../model/unverified';

/** Rules of one level that were not verified for one reason. */
export interface NotVerifiedGroup {
  readonly level: 'must' | 'should';
  readonly verdict: 'skip' | 'inconclusive';
  /** The reason for programs, and for people. */
  readonly code: UnverifiedCode | undefined;
  readonly reason: string;
  readonly rules: readonly RuleResult[];
}

/** What was not verified, grouped by reason; must before should, the reasons behind most rules first. */
export function notVerified(results: Results): NotVerifiedGroup[] {
  const groups = new Map<string, NotVerifiedGroup & { rules: RuleResult[] }>();
  for (const rule of results.rules) {
    const { level, verdict, reasonCode: code, reason } = rule;
    if (level === 'observe' || (verdict !== 'skip' && verdict !== 'inconclusive')) continue;
    const key = JSON.stringify([level, verdict, code, reason]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { level, verdict, code, reason, rules: [rule] });
    else group.rules.push(rule);
  }
  return [...groups.values()].sort((a, b) => a.level.localeCompare(b.level) || b.rules.length - a.rules.length);
}

import { isDeclined } from '../../check/declined';
import type { Ended as JobEnded } from '../../check/runJob';
import type { Happening } from '../exit';

/** One contract's run as far as exit codes go. */
export interface Ended extends JobEnded {
  readonly waive: Readonly<Record<string, string>>;
}

/** What a run came to, known failures excused. */
export function happeningsOf(
  { results, stopped, outOfTime, waive }: Ended,
  excused: (contract: string, rule: string) => boolean,
  strict: boolean,
): Happening[] {
  const failed = results.rules.filter(
    ({ id, verdict, level }) =>
      verdict === 'fail' && (level === 'must' || (strict && level === 'should')) && !excused(results.contract, id),
  );
  const declining = { readOnly: results.declined.length > 0, waive };
  const open = results.rules.some(
    (rule) =>
      rule.level === 'must' &&
      (rule.verdict === 'skip' || rule.verdict === 'inconclusive') &&
      !isDeclined(rule, declining),
  );
  return [
    ...(stopped === 'interrupted' && !outOfTime ? ['interrupted' as const] : []),
    ...(failed.length > 0 ? ['failed' as const] : []),
    ...(stopped === 'refusing' ? ['incomplete' as const] : []),
    ...(stopped !== null && stopped !== 'interrupted' && stopped !== 'refusing' ? ['unreachable' as const] : []),
    open || !results.complete || results.rules.length === 0 ? 'incomplete' : 'conformant',
  ];
}

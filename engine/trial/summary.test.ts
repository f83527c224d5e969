import type { RuleResult, Verdict } from '../../model/results';
import type { Level } from '../../model/rule';
import { checkOf } from '../testing/cases';
import { resultOf } from './resultOf';
import { runVerdict, summarize } from './summary';
import { newTally } from './tally';

describe('the verdict of a run', () => {
  const result = (level: Level, verdict: Verdict): RuleResult => ({
    ...resultOf(newTally({ ...checkOf('r', []).rule, law: 'law', level })),
    verdict,
  });

  test.each<[string, RuleResult[], string]>([
    [
      'all must pass',
      [result('must', 'pass'), result('should', 'fail'), result('observe', 'inconclusive')],
      'conformant',
    ],
    ['one must fails', [result('must', 'fail'), result('must', 'skip'), result('must', 'pass')], 'non-conformant'],
    ['one must is skipped', [result('must', 'pass'), result('must', 'skip')], 'incomplete'],
    ['one must is open', [result('must', 'pass'), result('must', 'inconclusive')], 'incomplete'],
    ['nothing was selected', [], 'incomplete'],
  ])('%s', (_, rules, verdict) => {
    expect(runVerdict(rules, () => false)).toBe(verdict);
  });

  test('what was declined aloud does not count, but a failure cannot be declined', () => {
    expect(runVerdict([result('must', 'skip'), result('must', 'inconclusive')], () => true)).toBe('conformant');
    expect(runVerdict([result('must', 'fail')], () => true)).toBe('non-conformant');
  });

  test('the summary counts by level and verdict', () => {
    expect(
      summarize([
        result('must', 'pass'),
        result('must', 'pass'),
        result('must', 'skip'),
        result('should', 'fail'),
        result('observe', 'observed'),
        result('observe', 'skip'),
      ]),
    ).toEqual({
      must: { pass: 2, fail: 0, skip: 1, inconclusive: 0 },
      should: { pass: 0, fail: 1, skip: 0, inconclusive: 0 },
      observe: 2,
    });
  });
});

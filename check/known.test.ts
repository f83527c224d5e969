import type { RuleResult, Verdict } from '../model/results';
import { sampleFinding, sampleResults, sampleRule } from '../reports/sampleResults';
import type { KnownFailure } from './known';
import { knownIn, problemsOf } from './known';

const run = (contract: string, verdicts: Readonly<Record<string, Verdict>>) =>
  sampleResults({
    contract,
    rules: Object.entries(verdicts).map(([id, verdict]): RuleResult =>
      sampleRule({ id, verdict, findings: verdict === 'fail' ? [sampleFinding()] : [] }),
    ),
  });
const list = (...entries: KnownFailure[]) => ({ entries, today: '2026-06-15' });
const problems = (entries: KnownFailure[], ...runs: Parameters<typeof problemsOf>[1][number][]) =>
  problemsOf(list(...entries), runs, (rule) => rule.startsWith('r.'));
const known = (entries: KnownFailure[], { contract, rules }: ReturnType<typeof run>) =>
  knownIn(list(...entries), contract, rules);

describe('a list of known failures', () => {
  test('excuses a failure, with its reason and its last day', () => {
    const failing = run('c', { 'r.a': 'fail', 'r.b': 'fail' });
    const entry = { rule: 'r.a', reason: 'x', expires: '2026-12-31', contract: 'c' };
    expect(known([entry], failing)).toEqual([{ rule: 'r.a', reason: 'x', expires: '2026-12-31' }]);
    expect(problems([entry], failing)).toEqual([]);
  });
  test('names an entry whose rule holds now', () => {
    expect(problems([{ rule: 'r.a', reason: 'x' }], run('c', { 'r.a': 'pass' }))).toEqual([
      expect.stringContaining('stale'),
    ]);
  });
  test('keeps an entry that fails in one of several contracts', () => {
    expect(problems([{ rule: 'r.a', reason: 'x' }], run('c', { 'r.a': 'pass' }), run('d', { 'r.a': 'fail' }))).toEqual(
      [],
    );
  });
  test('holds an entry of one contract against that contract only', () => {
    const entry = { rule: 'r.a', reason: 'x', contract: 'c' };
    const other = run('d', { 'r.a': 'fail' });
    expect(problems([entry], run('c', { 'r.a': 'pass' }), other)).toEqual([expect.stringContaining('stale')]);
    expect(known([entry], other)).toEqual([]);
  });
  test.each(['skip', 'inconclusive'] as const)('says nothing of a rule that was not judged: %s', (verdict) => {
    expect(problems([{ rule: 'r.a', reason: 'x', expires: '2020-01-01' }], run('c', { 'r.a': verdict }))).toEqual([]);
  });
  test('names a rule that does not exist', () => {
    expect(problems([{ rule: 'q', reason: 'x' }], run('c', {}))).toEqual([expect.stringContaining('unknown')]);
  });
  test.each([
    ['2026-06-14', 1, 0],
    ['2026-06-15', 0, 1],
  ] as const)('expires after its last day: %s', (expires, toMend, excused) => {
    const failing = run('c', { 'r.a': 'fail' });
    const entry = { rule: 'r.a', reason: 'x', expires };
    expect([problems([entry], failing).length, known([entry], failing).length]).toEqual([toMend, excused]);
  });
});

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RuleResult, Verdict } from '../../model/results';
import { sampleFinding, sampleResults, sampleRule } from '../../reports/sampleResults';
import { judgeKnown, readKnown, writeKnown } from './known';

const run = (contract: string, verdicts: Readonly<Record<string, Verdict>>) =>
  sampleResults({
    contract,
    rules: Object.entries(verdicts).map(([id, verdict]): RuleResult =>
      sampleRule({ id, verdict, findings: verdict === 'fail' ? [sampleFinding()] : [] }),
    ),
  });
const judge = (known: Parameters<typeof judgeKnown>[0], runs: Parameters<typeof judgeKnown>[1]) =>
  judgeKnown(known, runs, (rule) => rule.startsWith('r.'), '2026-06-15');
const file = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'known-')), 'known.json');
  writeFileSync(path, text);
  return path;
};

describe('judgeKnown', () => {
  test('excuses a failure', () => {
    const judged = judge([{ rule: 'r.a', reason: 'x' }], [run('c', { 'r.a': 'fail' })]);
    expect([judged.problems, judged.excused('c', 'r.a'), judged.excused('c', 'r.b')]).toEqual([[], true, false]);
  });
  test('names an entry whose rule holds now', () => {
    expect(judge([{ rule: 'r.a', reason: 'x' }], [run('c', { 'r.a': 'pass' })]).problems).toEqual([
      expect.stringContaining('stale'),
    ]);
  });
  test('keeps an entry that fails in one of several contracts', () => {
    expect(
      judge([{ rule: 'r.a', reason: 'x' }], [run('c', { 'r.a': 'pass' }), run('d', { 'r.a': 'fail' })]).problems,
    ).toEqual([]);
  });
  test('holds an entry of one contract against that contract only', () => {
    const judged = judge(
      [{ rule: 'r.a', reason: 'x', contract: 'c' }],
      [run('c', { 'r.a': 'pass' }), run('d', { 'r.a': 'fail' })],
    );
    expect([judged.problems, judged.excused('d', 'r.a')]).toEqual([[expect.stringContaining('stale')], false]);
  });
  test.each(['skip', 'inconclusive'] as const)('says nothing of a rule that was not judged: %s', (verdict) => {
    expect(
      judge([{ rule: 'r.a', reason: 'x', expires: '2020-01-01' }], [run('c', { 'r.a': verdict })]).problems,
    ).toEqual([]);
  });
  test('names a rule that does not exist', () => {
    expect(judge([{ rule: 'q', reason: 'x' }], [run('c', {})]).problems).toEqual([expect.stringContaining('unknown')]);
  });
  test.each([
    ['2026-06-14', 1, false],
    ['2026-06-15', 0, true],
  ] as const)('expires after its last day: %s', (expires, problems, excused) => {
    const judged = judge([{ rule: 'r.a', reason: 'x', expires }], [run('c', { 'r.a': 'fail' })]);
    expect([judged.problems.length, judged.excused('c', 'r.a')]).toEqual([problems, excused]);
  });
});

describe('readKnown', () => {
  test.each([
    ['{', 'is not JSON'],
    ['{}', 'expected a list'],
    ['[1]', 'entry 1'],
    ['[{"rule":"a"}]', '"reason" must'],
    ['[{"rule":"a","reason":" "}]', '"reason" must'],
    ['[{"rule":"a","reason":"b","expire":"2026-01-01"}]', 'did you mean "expires"'],
    ['[{"rule":"a","reason":"b","expires":"2026-02-30"}]', '"expires" must'],
    ['[{"reason":"b"}]', '"rule" must'],
  ])('refuses %s: %s', (text, problem) => {
    expect(() => readKnown(file(text))).toThrow(problem);
  });
  test('refuses a file that is not there', () => {
    expect(() => readKnown('/nowhere/known.json')).toThrow('there is no such file');
  });
});

describe('writeKnown', () => {
  test('writes what readKnown reads', () => {
    const path = file('');
    expect(writeKnown(path, [run('c', { 'r.a': 'fail', 'r.b': 'pass' })], false)).toBe(1);
    expect(readKnown(path)).toEqual([{ rule: 'r.a', reason: sampleFinding().message }]);
    writeKnown(path, [run('c', { 'r.a': 'fail' }), run('d', {})], false);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual([expect.objectContaining({ rule: 'r.a', contract: 'c' })]);
  });
});

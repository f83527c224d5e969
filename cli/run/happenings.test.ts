import { sampleResults, sampleRule } from '../../reports/sampleResults';
import type { RuleResult } from '../../model/results';
import type { Ended } from './happenings';
import { happeningsOf } from './happenings';

const rule = (verdict: RuleResult['verdict'], overrides: Partial<RuleResult> = {}): RuleResult =>
  sampleRule({ verdict, ...overrides });
const ended = (rules: readonly RuleResult[], overrides: Partial<Ended> = {}): Ended => ({
  results: sampleResults({ rules, complete: true, declined: [], contract: 'c' }),
  stopped: null,
  outOfTime: false,
  waive: {},
  ...overrides,
});
const none = (): boolean => false;

describe('happeningsOf', () => {
  test('every must rule holds: conformant', () => {
    expect(happeningsOf(ended([rule('pass')]), none, false)).toEqual(['conformant']);
  });
  test('a must rule fails', () => {
    expect(happeningsOf(ended([rule('fail')]), none, false)).toContain('failed');
  });
  test('a known failure is excused, in its contract', () => {
    expect(
      happeningsOf(ended([rule('fail', { id: 'a' })]), (contract, id) => contract === 'c' && id === 'a', false),
    ).toEqual(['conformant']);
  });
  test.each([
    [false, 'conformant'],
    [true, 'failed'],
  ] as const)('a should rule fails, strict %s: %s', (strict, expected) => {
    expect(happeningsOf(ended([rule('pass'), rule('fail', { level: 'should' })]), none, strict)).toContain(expected);
  });
  test.each(['skip', 'inconclusive'] as const)('a must rule is %s: incomplete', (verdict) => {
    expect(happeningsOf(ended([rule('pass'), rule(verdict)]), none, false)).toEqual(['incomplete']);
  });
  test('unless it was waived', () => {
    expect(happeningsOf(ended([rule('skip', { id: 'a.b' })], { waive: { 'a.*': 'later' } }), none, false)).toEqual([
      'conformant',
    ]);
  });
  test('a waiver does not excuse a failure', () => {
    expect(happeningsOf(ended([rule('fail', { id: 'a' })], { waive: { a: 'later' } }), none, false)).toContain(
      'failed',
    );
  });
  test('--read-only declines what needs to write, and nothing else', () => {
    const results = sampleResults({
      declined: ['--read-only'],
      complete: true,
      rules: [rule('skip', { reason: 'needs to write', reasonCode: 'read-only' })],
    });
    expect(happeningsOf({ ...ended([]), results }, none, false)).toEqual(['conformant']);
    const other = sampleResults({
      declined: ['--read-only'],
      complete: true,
      rules: [rule('inconclusive', { reason: 'the list could not be read', reasonCode: 'not-readable' })],
    });
    expect(happeningsOf({ ...ended([]), results: other }, none, false)).toEqual(['incomplete']);
  });
  test('no rule at all: incomplete', () => {
    expect(happeningsOf(ended([]), none, false)).toEqual(['incomplete']);
  });
  test.each([
    ['interrupted', false, ['interrupted', 'incomplete']],
    ['interrupted', true, ['incomplete']],
    ['unreachable', false, ['unreachable', 'incomplete']],
    ['credentials', false, ['unreachable', 'incomplete']],
    ['not-an-api', false, ['unreachable', 'incomplete']],
  ] as const)('stopped by %s, out of time %s', (stopped, outOfTime, expected) => {
    const results = sampleResults({ rules: [rule('pass')], complete: false });
    expect(happeningsOf({ results, stopped, outOfTime, waive: {} }, none, false)).toEqual(expected);
  });
});

import type { RuleResult } from '../../model/results';
import { sampleFinding, sampleResults, sampleRule } from '../../reports/sampleResults';
import type { Leniency } from './problemOf';
import { problemOf } from './problemOf';

const strictness: Leniency = {
  strict: false,
  allowUnverified: false,
  waive: {},
  readOnly: false,
  requireConformant: false,
};
const problem = (overrides: Partial<RuleResult>, leniency: Partial<Leniency> = {}): string | null => {
  const rule = sampleRule(overrides);
  return problemOf(rule, sampleResults({ rules: [rule] }), { ...strictness, ...leniency });
};

describe('problemOf', () => {
  test('a must rule that holds', () => {
    expect(problem({ verdict: 'pass' })).toBeNull();
  });
  test('a must rule that is refuted, with its evidence', () => {
    expect(problem({ verdict: 'fail', findings: [sampleFinding()] })).toMatch(
      /Role 12 has 1 user[\s\S]*request: +DELETE \/roles\/12[\s\S]*curl -i -X DELETE/,
    );
  });
  test.each(['skip', 'inconclusive'] as const)('a must rule that was not verified (%s) is not green', (verdict) => {
    expect(problem({ verdict, reason: 'needs a user' })).toMatch(/not verified[\s\S]*needs a user/);
  });
  test.each([{ allowUnverified: true }, { waive: { 'create.*': 'later' } }])(
    'unless that is allowed aloud: %j',
    (leniency) => {
      expect(problem({ verdict: 'skip' }, leniency)).toBeNull();
    },
  );
  test('a refuted rule is not excused by a waiver', () => {
    expect(problem({ verdict: 'fail' }, { allowUnverified: true, waive: { '*': 'x' } })).not.toBeNull();
  });
  test.each([
    [false, true],
    [true, false],
  ])('a should rule that is refuted, strict %s: green %s', (strict, green) => {
    expect(problem({ verdict: 'fail', level: 'should' }, { strict }) === null).toBe(green);
  });
  test('the level that the run gave it counts', () => {
    const rule = sampleRule();
    expect(
      problemOf(rule, sampleResults({ rules: [{ ...rule, verdict: 'fail', level: 'observe' }] }), strictness),
    ).toBeNull();
  });
  test('a rule that a run which was cut short did not come to is not green', () => {
    expect(problemOf(sampleRule(), sampleResults({ rules: [], complete: false }), strictness)).toMatch(
      /did not come to it/,
    );
  });
  test('a rule that a whole run gave no cause for is', () => {
    expect(problemOf(sampleRule(), sampleResults({ rules: [], complete: true }), strictness)).toBeNull();
  });
});

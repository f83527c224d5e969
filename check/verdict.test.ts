import type { RuleResult, Verdict } from '../model/results';
import type { Level, Rule } from '../model/rule';
import type { UnverifiedCode } from '../model/unverified';
import { sampleRule } from '../reports/sampleResults';
import { summarize } from './resultsOf';
import type { Deciding } from './verdict';
import { exceptionsAmong, noExceptions, runVerdict } from './verdict';

const rule = (id: string, level: Level, verdict: Verdict, reasonCode?: UnverifiedCode): RuleResult =>
  sampleRule({ id, level, verdict, ...(reasonCode ? { reasonCode } : {}) });

/** The verdict of rules under a configuration; the contract ships every rule as a must rule, and `m.other` besides. */
function judged(rules: readonly RuleResult[], more: Partial<Deciding> = {}) {
  const shipped = (): Rule[] => [
    ...rules.map(({ id }) => sampleRule({ id, level: 'must' })),
    sampleRule({ id: 'm.other' }),
  ];
  const deciding: Deciding = {
    contract: 'c',
    choices: { readOnly: false, only: [] },
    config: { waive: {}, levels: {} },
    known: { entries: [], today: '2026-06-15' },
    shipped,
    ...more,
  };
  const exceptions = exceptionsAmong(rules, deciding);
  return { verdict: runVerdict(rules, exceptions, true), ...exceptions };
}

describe('without exceptions', () => {
  test.each<[string, RuleResult[], string]>([
    ['every must rule holds', [rule('a', 'must', 'pass'), rule('b', 'should', 'fail')], 'conformant'],
    ['a must rule fails', [rule('a', 'must', 'fail'), rule('b', 'must', 'skip')], 'non-conformant'],
    ['a must rule is skipped', [rule('a', 'must', 'pass'), rule('b', 'must', 'skip')], 'incomplete'],
    ['a must rule is inconclusive', [rule('a', 'must', 'pass'), rule('b', 'must', 'inconclusive')], 'incomplete'],
    ['nothing was selected', [], 'incomplete'],
  ])('%s', (_, rules, verdict) => {
    expect(runVerdict(rules, noExceptions, true)).toBe(verdict);
  });
  test('a run that was cut short is never more than incomplete', () => {
    expect(runVerdict([rule('a', 'must', 'pass')], noExceptions, false)).toBe('incomplete');
    expect(runVerdict([rule('a', 'must', 'fail')], noExceptions, false)).toBe('non-conformant');
  });
});

describe('what a configuration takes out makes a run partial', () => {
  const holds = rule('a', 'must', 'pass');

  test('--only, where it leaves a must rule out', () => {
    const only = { choices: { readOnly: false, only: ['b'] } };
    expect(judged([rule('b', 'should', 'pass')], only)).toMatchObject({
      verdict: 'partial',
      declined: [{ by: '--only', rules: ['m.other'] }],
    });
    expect(judged([holds], { choices: { readOnly: false, only: ['*'] } })).toMatchObject({
      verdict: 'conformant',
      declined: [{ by: '--only', rules: [] }],
    });
  });
  test('--read-only, for what needs to write; other gaps stay open', () => {
    const readOnly = { choices: { readOnly: true, only: [] } };
    const writes = [rule('w', 'must', 'skip', 'read-only'), rule('n', 'must', 'inconclusive', 'never-tried')];
    expect(judged([holds, ...writes], readOnly)).toMatchObject({
      verdict: 'partial',
      declined: [{ by: '--read-only', rules: ['w', 'n'] }],
    });
    expect(judged([holds, rule('l', 'must', 'inconclusive', 'not-readable')], readOnly).verdict).toBe('incomplete');
    expect(judged([holds, rule('s', 'should', 'skip', 'read-only')], readOnly).verdict).toBe('conformant');
  });
  test('waive, for a must rule that was not verified', () => {
    const waive = { config: { waive: { 'w.*': 'later' }, levels: {} } };
    expect(judged([holds, rule('w.x', 'must', 'skip', 'needs-users')], waive)).toMatchObject({
      verdict: 'partial',
      waived: [{ rule: 'w.x', reason: 'later' }],
    });
    expect(judged([holds, rule('w.x', 'must', 'pass')], waive).verdict).toBe('conformant');
    expect(judged([holds, rule('w.x', 'should', 'skip', 'needs-users')], waive).verdict).toBe('conformant');
    expect(judged([rule('w.x', 'must', 'fail')], waive).verdict).toBe('non-conformant');
  });
  test('levels, where a must rule is lowered, whatever came of it', () => {
    const levels = { config: { waive: {}, levels: { l: { level: 'should' as const, reason: 'agreed' } } } };
    for (const verdict of ['fail', 'pass'] as const)
      expect(judged([holds, rule('l', 'should', verdict)], levels)).toMatchObject({
        verdict: 'partial',
        changedLevels: [{ rule: 'l', from: 'must', to: 'should', reason: 'agreed' }],
      });
    expect(judged([holds], levels)).toMatchObject({ verdict: 'conformant', changedLevels: [] });
  });
  test('levels that raise a rule take nothing out', () => {
    const levels = { config: { waive: {}, levels: { r: { level: 'must' as const, reason: 'we need it' } } } };
    const raised = { ...levels, shipped: () => [sampleRule({ id: 'r', level: 'should' })] };
    expect(judged([rule('r', 'must', 'pass')], raised)).toMatchObject({
      verdict: 'conformant',
      changedLevels: [{ rule: 'r', from: 'should', to: 'must' }],
    });
    expect(judged([rule('r', 'must', 'fail')], raised).verdict).toBe('non-conformant');
  });
  test('--known, for a must rule that fails; another failure still counts', () => {
    const known = { known: { entries: [{ rule: 'k', reason: 'soon' }], today: '2026-06-15' } };
    expect(judged([holds, rule('k', 'must', 'fail')], known)).toMatchObject({
      verdict: 'partial',
      known: [{ rule: 'k', reason: 'soon' }],
    });
    expect(judged([rule('k', 'must', 'fail'), rule('o', 'must', 'fail')], known).verdict).toBe('non-conformant');
    expect(judged([holds, rule('k', 'should', 'fail')], known).verdict).toBe('conformant');
  });
});

test('the summary counts by level and verdict', () => {
  expect(
    summarize([
      rule('a', 'must', 'pass'),
      rule('b', 'must', 'pass'),
      rule('c', 'must', 'skip'),
      rule('d', 'should', 'fail'),
      rule('e', 'observe', 'observed'),
      rule('f', 'observe', 'skip'),
    ]),
  ).toEqual({
    must: { pass: 2, fail: 0, skip: 1, inconclusive: 0 },
    should: { pass: 0, fail: 1, skip: 0, inconclusive: 0 },
    observe: 2,
  });
});

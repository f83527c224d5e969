import type { Results, RuleResult } from '../../model/results';
import { sampleResults, sampleRule } from '../../reports/sampleResults';
import { happeningsOf } from './happenings';

const plain = { strict: false, requireConformant: false };
const ended = (overrides: Partial<Results>) => ({
  results: sampleResults({ known: [], complete: true, rules: [sampleRule()], ...overrides }),
  stopped: null,
  outOfTime: false,
});
const failing = (level: RuleResult['level']): RuleResult => sampleRule({ id: 's', verdict: 'fail', level });

describe('happeningsOf', () => {
  test.each([
    ['conformant', 'conformant'],
    ['partial', 'partial'],
    ['incomplete', 'incomplete'],
    ['non-conformant', 'failed'],
  ] as const)('a run that is %s: %s', (verdict, happening) => {
    expect(happeningsOf(ended({ verdict }), plain)).toEqual([happening]);
  });
  test('a part is not enough where conformance is required', () => {
    const required = { ...plain, requireConformant: true };
    expect(happeningsOf(ended({ verdict: 'partial' }), required)).toEqual(['incomplete']);
    expect(happeningsOf(ended({ verdict: 'conformant' }), required)).toEqual(['conformant']);
  });
  test.each([
    [false, []],
    [true, ['failed']],
  ])('a should rule fails, strict %s', (strict, more) => {
    const one = ended({ verdict: 'conformant', rules: [failing('should')] });
    expect(happeningsOf(one, { ...plain, strict })).toEqual([...more, 'conformant']);
  });
  test('a should rule that is known to fail is excused under strict too', () => {
    const one = ended({ verdict: 'conformant', rules: [failing('should')], known: [{ rule: 's', reason: 'x' }] });
    expect(happeningsOf(one, { ...plain, strict: true })).toEqual(['conformant']);
  });
  test.each([
    ['interrupted', false, ['interrupted', 'incomplete']],
    ['interrupted', true, ['incomplete']],
    ['unreachable', false, ['unreachable', 'incomplete']],
    ['credentials', false, ['unreachable', 'incomplete']],
    ['not-an-api', false, ['unreachable', 'incomplete']],
    ['refusing', false, ['incomplete', 'incomplete']],
  ] as const)('stopped by %s, out of time %s', (stopped, outOfTime, expected) => {
    const { results } = ended({ verdict: 'incomplete', complete: false });
    expect(happeningsOf({ results, stopped, outOfTime }, plain)).toEqual(expected);
  });
});

import { laws } from '../../laws';
import type { LawContext } from '../language/law';
import type { Need } from '../language/case';
import type { PlanOptions } from './plan';
import { planCases, reservedFor } from './plan';
import { estimateOf } from './price';
import { checksOf } from '../language/law';
import { caseOf, checkOf } from '../testing/cases';
import { tinyContract } from '../testing/tinyContract';

const context: LawContext = {
  contract: tinyContract(),
  seed: 1,
  enabledFeatures: [],
  disabledFeatures: [],
  foreign: {},
  params: { team_id: '7' },
  learned: { keys: { '/rights': { reports: ['edit', 'view'] } }, builtIns: { owner: 1, locked: 1 }, builtInItems: {} },
};
const checks = checksOf(laws, context).map(({ check }) => check);
const options = (budget: number, more: Partial<PlanOptions> = {}): PlanOptions => ({
  tier: 'standard',
  budget,
  readOnly: false,
  has: () => true,
  ...more,
});
const idsOf = (budget: number, more: Partial<PlanOptions> = {}): string[] =>
  planCases(checks, options(budget, more)).cases.map(({ case: one }) => one.id);

describe('planCases', () => {
  test.each(['quick', 'standard'] as const)(
    'a smaller budget plans a prefix of what a larger one plans (%s)',
    (tier) => {
      const plans = [0, 10, 40, 75, 150, 160, 298, 400, 450, 600, 1200, 5000].map((budget) => idsOf(budget, { tier }));
      plans.reduce((smaller, larger) => {
        expect(larger.slice(0, smaller.length)).toEqual(smaller);
        return larger;
      });
      expect(plans[4]?.length).toBeGreaterThan(10);
      expect(plans.at(-1)?.length).toBeGreaterThan(plans[4]?.length ?? 0);
    },
  );

  test('so it is at every step, around 300 requests too', () => {
    expect(idsOf(300).slice(0, idsOf(299).length)).toEqual(idsOf(299));
  });

  test.each([20, 60, 150, 200, 299, 500])('twice the budget plans all that %i plans, in its order', (budget) => {
    const [once, twice] = [idsOf(budget), idsOf(2 * budget)];
    expect(twice.slice(0, once.length)).toEqual(once);
  });

  test('what the budget drops is what comes next, and every case is planned, dropped or skipped once', () => {
    const all = idsOf(100_000);
    const plan = planCases(checks, options(150));
    expect([...plan.cases, ...plan.dropped].map(({ case: one }) => one.id)).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
  });

  test('the estimate stays within the budget, the reserve left alone', () => {
    for (const budget of [60, 150, 300, 1000])
      expect(planCases(checks, options(budget)).estimatedRequests).toBeLessThanOrEqual(budget - reservedFor(budget));
  });

  test('the first that does not fit ends the plan: a cheap one after a dear one does not slip in', () => {
    const dear = caseOf('dear', {
      given: {
        roles: Object.fromEntries(
          Array.from({ length: 60 }, (_, nth) => [`R${String(nth)}`, { kind: 'own' as const, item: {} }]),
        ),
      },
    });
    const plan = planCases([checkOf('a', [dear]), checkOf('b', [caseOf('cheap')])], options(80));
    expect(plan.cases).toEqual([]);
    expect(plan.dropped.map(({ case: one }) => one.id)).toEqual(['dear', 'cheap']);
  });

  test('one case of each rule comes before the second of any, observations after all that is judged', () => {
    const plan = planCases(
      [
        checkOf('seen', [caseOf('o1')], undefined, 'observe'),
        checkOf('first', [caseOf('a1'), caseOf('a2')]),
        checkOf('second', [caseOf('b1'), caseOf('b2')]),
        checkOf('soft', [caseOf('s1')], undefined, 'should'),
      ],
      options(1000),
    );
    expect(plan.cases.map(({ case: one }) => one.id)).toEqual(['a1', 'b1', 's1', 'a2', 'b2', 'o1']);
  });

  test('a case that two rules propose is one case of both', () => {
    const plan = planCases([checkOf('a', [caseOf('same')]), checkOf('b', [caseOf('same')])], options(1000));
    expect(plan.cases).toMatchObject([{ rules: ['a', 'b'] }]);
  });

  test('quick leaves standard cases out and does not call them dropped', () => {
    const plan = planCases(
      [checkOf('a', [caseOf('q'), caseOf('s', { tier: 'standard' })])],
      options(1000, { tier: 'quick' }),
    );
    expect([plan.cases.length, plan.dropped.length, plan.skipped.length]).toEqual([1, 0, 0]);
  });

  test('what the configuration lacks is skipped with just the needs that it lacks', () => {
    const needs: Need[] = [
      { kind: 'users', count: 2 },
      { kind: 'limited-token' },
      { kind: 'permit', name: 'disposable' },
    ];
    const plan = planCases(
      [checkOf('a', [caseOf('needy', { needs })])],
      options(1000, { has: (need) => need.kind === 'limited-token' }),
    );
    expect(plan.cases).toEqual([]);
    expect(plan.skipped).toEqual([{ rules: ['a'], needs: [needs[0], needs[2]], readOnly: false }]);
  });

  test('read-only plans no case that writes, creates roles for itself or assigns users', () => {
    const plan = planCases(checks, options(5000, { readOnly: true }));
    expect(plan.cases.length).toBeGreaterThan(0);
    const steps = plan.cases.flatMap(({ case: one }) => one.steps);
    expect(steps.filter((step) => step.do === 'assign')).toEqual([]);
    expect(new Set(steps.flatMap((step) => (step.do === 'call' ? [step.operation] : [])))).toEqual(
      new Set(['list', 'show']),
    );
    expect(steps.filter((step) => step.do === 'call' && step.raw !== undefined)).toEqual([]);
    expect(
      plan.cases
        .flatMap(({ case: one }) => Object.values(one.given.roles).map(({ kind }) => kind))
        .filter((kind) => kind !== 'built-in' && kind !== 'standing'),
    ).toEqual([]);
    expect(plan.skipped.length).toBeGreaterThan(100);
    expect(plan.skipped.every(({ readOnly }) => readOnly)).toBe(true);
  });

  test('a case costs more with users, roles of its own and steps between looks', () => {
    const plain = estimateOf(caseOf('x'));
    expect(estimateOf(caseOf('x', { given: { roles: {}, spareUsers: 1 } }))).toBeGreaterThan(plain);
    expect(estimateOf(caseOf('x', { given: { roles: { A: { kind: 'own', item: {} } } } }))).toBeGreaterThan(plain);
    expect(estimateOf(caseOf('x', { alone: true }))).toBeGreaterThan(plain);
  });
});

import type { Call, Case, Control } from '../language/case';
import { caseOf } from '../testing/cases';
import { ceilingOf, estimateOf, rerunCeilingOf, type Tariff } from './price';

const tariff = (more: Partial<Tariff> = {}): Tariff => ({
  createsAtOnce: 1,
  deletesAtOnce: 1,
  refusesDeletes: false,
  pages: 1,
  isFresh: true,
  idle: 5,
  lacks: () => 0,
  steering: 6,
  ...more,
});
const update: Call = {
  do: 'call',
  purpose: 'claim',
  operation: 'update',
  plays: 'update',
  role: 'A',
  items: [{ item: {} }],
};
const create: Call = { do: 'call', purpose: 'claim', operation: 'create', plays: 'create', items: [{ item: {} }] };
const onA = (more: Partial<Case> = {}): Case =>
  caseOf('a', { given: { roles: { A: { kind: 'own' } } }, steps: [update], ...more });
const control: Control = { key: 'plain', given: { roles: { A: { kind: 'own' } } }, call: update };

describe('an estimate', () => {
  test('is the request and a share of the list', () => expect(estimateOf(onA())).toBeCloseTo(1.11));

  test.each([
    ['a list of its own', { alone: true }, 2],
    ['a role created and deleted', { given: { roles: { A: { kind: 'own', item: {} } } } }, 3.11],
    ['a user moved and moved back', { given: { roles: {}, spareUsers: 1 } }, 3.31],
    ['a role shown at the end', { sees: 'show-after' }, 2.11],
    ['a role shown before too', { sees: 'show' }, 1 + 1.4 * 1.11],
  ] satisfies [string, Partial<Case>, number][])('%s', (_, more, price) => {
    expect(estimateOf(onA(more))).toBeCloseTo(price);
  });
});

describe('a ceiling', () => {
  test('is the request and the list after it, where the last one still tells', () => {
    expect(ceilingOf(tariff(), [onA()], [])).toBe(2);
    expect(ceilingOf(tariff({ isFresh: false }), [onA()], [])).toBe(3);
  });

  test('counts a list once for all cases, by its pages', () => {
    expect(ceilingOf(tariff({ pages: 3 }), [onA(), onA()], [])).toBe(5);
  });

  test('counts the roles that are lacking with their deletes and the look that shows them', () => {
    expect(ceilingOf(tariff({ lacks: () => 4 }), [onA()], [])).toBe(2 + 4 + 4 + 1);
    expect(ceilingOf(tariff({ lacks: () => 4, createsAtOnce: 10, deletesAtOnce: 10 }), [onA()], [])).toBe(
      2 + 1 + 1 + 1,
    );
  });

  test('counts three deletes for each role where the target refused one', () => {
    expect(ceilingOf(tariff({ lacks: () => 2, refusesDeletes: true }), [onA()], [])).toBe(2 + 2 + 6 + 1);
  });

  test('counts the delete of what a case creates, unless a refusal is expected', () => {
    expect(ceilingOf(tariff(), [caseOf('a', { steps: [create] })], [])).toBe(3);
    expect(ceilingOf(tariff(), [caseOf('a', { steps: [create], expects: 'refused' })], [])).toBe(2);
  });

  test('counts users read, moved and given back', () => {
    expect(ceilingOf(tariff(), [onA({ given: { roles: {}, holders: { A: 2 } } })], [])).toBe(2 + 2 * 2 + 2);
    expect(ceilingOf(tariff(), [onA({ given: { roles: {}, spareUsers: 2 }, seesUsers: true })], [])).toBe(2 + 4 + 2);
  });

  test('counts the moving of defaults, and existing roles put back where they may be changed', () => {
    const owner = { S: { kind: 'built-in', label: 'owner' } } as const;
    expect(ceilingOf(tariff(), [onA({ given: { roles: {}, sole: 'A' } })], [])).toBe(2 + 6);
    expect(ceilingOf(tariff(), [onA({ given: { roles: owner } })], [])).toBe(2 + 3);
    expect(ceilingOf(tariff(), [onA({ given: { roles: owner }, expects: 'refused' })], [])).toBe(2);
  });

  test('counts a control with two lists of its own', () => {
    expect(ceilingOf(tariff(), [onA()], [control])).toBe(2 + 1 + 2);
  });

  test('is never below the estimate of a case that is alone', () => {
    for (const one of [onA(), onA({ sees: 'show' }), caseOf('b', { steps: [create, { do: 'look' }, create] })])
      expect(ceilingOf(tariff({ isFresh: false }), [one], [])).toBeGreaterThanOrEqual(estimateOf(one));
  });
});

describe('the ceiling of a re-run', () => {
  test('is the role made and deleted, the request, and a look before and after', () => {
    expect(rerunCeilingOf(tariff(), onA(), undefined)).toBe(2 + 1 + 2);
  });

  test('counts a bystander where none is idle, and its shows where it is watched', () => {
    expect(rerunCeilingOf(tariff({ idle: 0 }), onA(), undefined)).toBe(5 + 2);
    expect(rerunCeilingOf(tariff(), onA(), undefined, true)).toBe(5 + 2 + 2);
  });

  test('counts the control on a role of its own, with a look', () => {
    expect(rerunCeilingOf(tariff(), onA(), control)).toBe(5 + 2 + 1 + 1);
  });

  test('counts an existing role put back that should have been spared', () => {
    const given = { roles: { S: { kind: 'built-in', label: 'owner' } } } as const;
    expect(rerunCeilingOf(tariff(), onA({ given, expects: 'refused' }), undefined)).toBe(1 + 2 + 2);
  });
});

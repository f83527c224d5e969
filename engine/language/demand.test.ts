import { caseOf } from '../testing/cases';
import type { Call, Case } from './case';
import { demandOf, roleDemandOf, shareAtMost, togetherOf, untouchedBy, writes } from './demand';

const create: Call = { do: 'call', purpose: 'claim', operation: 'addRole', plays: 'create', items: [{ item: {} }] };
const remove: Call = { do: 'call', purpose: 'claim', operation: 'removeRole', plays: 'delete', role: 'A' };
const read: Call = { do: 'call', purpose: 'claim', operation: 'oneRole', plays: 'show', role: 'A' };

describe('roles that a case asks for', () => {
  test('are lent, made for it, or stand beside others in a bulk request; existing ones are none of them', () => {
    expect(
      roleDemandOf({
        roles: {
          A: { kind: 'own' },
          B: { kind: 'own', item: {} },
          R: { kind: 'removed' },
          F1: { kind: 'filler' },
          F2: { kind: 'filler' },
          S: { kind: 'built-in', label: 'owner' },
        },
      }),
    ).toEqual({ lent: 1, made: 2, padding: 2 });
  });

  test('count in part where cases share them, and whole again together', () => {
    const shared = roleDemandOf({ roles: { A: { kind: 'own', shared: true } } });
    expect(shared.lent).toBeCloseTo(1 / shareAtMost);
    expect(togetherOf(Array.from({ length: shareAtMost }, () => shared)).lent).toBe(1);
    expect(togetherOf(Array.from({ length: shareAtMost + 1 }, () => shared)).lent).toBe(2);
  });

  test('are added up, but padding roles serve all', () => {
    const one = { lent: 1, made: 2, padding: 2 };
    expect(togetherOf([one, { ...one, padding: 1 }])).toEqual({ lent: 2, made: 4, padding: 2 });
    expect(togetherOf([])).toEqual({ lent: 0, made: 0, padding: 0 });
  });

  test('are counted by the operation that must not have touched them', () => {
    const roles = (untouched: string): Case['given'] => ({ roles: { A: { kind: 'own', untouchedBy: untouched } } });
    const wanted = untouchedBy([
      caseOf('a', { given: roles('update') }),
      caseOf('b', { given: roles('update') }),
      caseOf('c', { given: roles('grant') }),
      caseOf('d', { given: { roles: { A: { kind: 'own' } } } }),
    ]);
    expect([...wanted]).toEqual([
      ['update', 2],
      ['grant', 1],
    ]);
  });
});

describe('what a case asks for besides', () => {
  test('is its users, the looks between its steps, its requests and the existing roles it writes about', () => {
    const one = caseOf('a', {
      given: {
        roles: { A: { kind: 'own' }, S: { kind: 'standing', builtIn: true }, F: { kind: 'filler' } },
        holders: { A: 2 },
        spareUsers: 1,
        sole: 'A',
      },
      steps: [remove, { do: 'look' }, { do: 'assign', purpose: 'claim', user: 2, role: 'A' }],
    });
    expect(demandOf(one)).toMatchObject({
      holders: 2,
      users: 3,
      steers: true,
      requests: 2,
      looks: 2,
      existing: 1,
      watched: 2,
      removed: 0,
      creates: 0,
    });
  });

  test('includes every role that its creates make, whatever the operation is called', () => {
    const twice = { ...create, items: [{ item: {} }, { item: {} }] };
    expect(demandOf(caseOf('a', { steps: [twice, create] })).creates).toBe(3);
  });
});

describe('how many more roles there may be at one time', () => {
  test.each([
    ['a case that expects a refusal: none', { expects: 'refused', steps: [create] }, 0],
    ['a stranger: none', { expects: 'any', steps: [{ ...create, credential: 'near' }] }, 0],
    ['a call about another tenant: none', { expects: 'any', steps: [{ ...create, tenant: '8' }] }, 0],
    ['several elements: as many', { steps: [{ ...create, items: [{ item: {} }, { item: {} }] }] }, 2],
    ['an odd body: one', { expects: 'any', steps: [{ ...omitItems(create), raw: { body: '{' } }] }, 1],
    ['one in place of another that is deleted: none more', { steps: [remove, create] }, 0],
    ['one before another is deleted', { steps: [create, remove] }, 1],
  ] satisfies [string, Partial<Case>, number][])('%s', (_, more, most) => {
    expect(demandOf(caseOf('a', more)).growth).toBe(most);
  });
});

function omitItems({ items: _, ...call }: Call): Call {
  return call;
}

describe('a case that a read-only run leaves out', () => {
  const reading = (more: Partial<Case> = {}): Case => caseOf('a', { steps: [read], ...more });
  test('sends what may change something', () => {
    expect(writes(reading())).toBe(false);
    expect(writes(reading({ steps: [read, remove] }))).toBe(true);
    expect(writes(reading({ steps: [{ ...read, raw: { method: 'PATCH' } }] }))).toBe(true);
    expect(writes(reading({ steps: [{ do: 'assign', purpose: 'claim', user: 0, role: 'A' }] }))).toBe(true);
  });

  test('or wants a role made; existing roles are there', () => {
    expect(writes(reading({ given: { roles: { A: { kind: 'own' } } } }))).toBe(true);
    expect(writes(reading({ given: { roles: { S: { kind: 'built-in', label: 'owner' } } } }))).toBe(false);
  });
});

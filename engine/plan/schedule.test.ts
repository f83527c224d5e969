import type { PlannedCase } from './plan';
import { controlsBefore, isLastBatch, type Room, shed, takeBatch, trim } from './schedule';
import type { Case } from '../language/case';
import { caseOf } from '../testing/cases';

const planned = (id: string, more: Partial<Case> = {}): PlannedCase => ({ case: caseOf(id, more), rules: [id] });
const names = (cases: readonly PlannedCase[]): string => cases.map(({ case: { id } }) => id).join(' ');

/** Refused creates, which all go in the last batch; each has its price. */
const prices: Readonly<Record<string, number>> = { a: 1, b: 1, c: 5, d: 1, e: 2 };
const refused = (): PlannedCase[] => Object.keys(prices).map((id) => planned(id, { expects: 'refused' }));
const priceTogether = (cases: readonly PlannedCase[]): number =>
  cases.reduce((sum, { case: { id } }) => sum + (prices[id] ?? 0), 0);
const means = (affordable: number) => ({
  affordable: () => affordable,
  worthOf: ({ case: { id } }: PlannedCase) => id.charCodeAt(0),
  priceTogether,
});

describe('what the budget does not reach for', () => {
  test('is nothing where all can be paid', () => {
    const queue = refused();
    expect([names(shed(queue, means(10))), names(queue)]).toEqual(['', 'a b c d e']);
  });

  test('gives way from the least worthy on; in the last batch a cheap case stays behind a dear one', () => {
    const queue = refused();
    expect([names(shed(queue, means(3))), names(queue)]).toEqual(['c e', 'a b d']);
  });

  test('is never all of it', () => {
    const queue = refused();
    shed(queue, means(0));
    expect(names(queue)).toBe('a');
  });

  test('is estimated where more batches follow', () => {
    const accepted = ['a', 'b', 'c'].map((id) => planned(id));
    expect(isLastBatch(accepted)).toBe(false);
    expect(isLastBatch(refused())).toBe(true);
    // 1.11 requests each, 6 % more and two looks.
    expect(names(shed([...accepted], means(5)))).toBe('c');
  });

  test('is taken from a batch by its price', () => {
    const batch = refused();
    expect([names(trim(batch, means(7))), names(batch)]).toEqual(['d e', 'a b c']);
  });
});

describe('a batch', () => {
  const room = (more: Partial<Room> = {}): Room => ({ roles: 10, padding: 0, users: 0, ...more });
  const taken = (queue: readonly PlannedCase[], more: Partial<Room> = {}): string =>
    names(takeBatch([...queue], room(more)));
  const borrows = (id: string, more: Partial<Case> = {}): PlannedCase =>
    planned(id, { expects: 'refused', given: { roles: { A: { kind: 'own' } } }, ...more });

  test('ends where the roles do, one of them left for a bystander', () => {
    expect(taken([borrows('a'), borrows('b'), borrows('c')], { roles: 3 })).toBe('a b');
  });

  test('takes the first case whatever it asks for', () => {
    expect(taken([borrows('a'), borrows('b')], { roles: 1 })).toBe('a');
  });

  test('counts padding roles once', () => {
    const padded = (id: string): PlannedCase =>
      planned(id, { expects: 'refused', given: { roles: { F1: { kind: 'filler' }, F2: { kind: 'filler' } } } });
    expect(taken([padded('a'), padded('b')], { roles: 3 })).toBe('a b');
  });

  test('ends where the users do', () => {
    const held = (id: string): PlannedCase => borrows(id, { given: { roles: {}, spareUsers: 1 } });
    expect(taken([held('a'), held('b')], { users: 1 })).toBe('a');
  });

  test('holds a case that must be alone, and nothing else', () => {
    const alone = borrows('b', { alone: true });
    expect(taken([borrows('a'), alone])).toBe('a');
    expect(taken([alone, borrows('a')])).toBe('b');
  });

  test('passes over a case that may change a built-in role which another one speaks of', () => {
    const owner = { roles: { S: { kind: 'built-in', label: 'owner' } } } as const;
    const update = { do: 'call', purpose: 'claim', operation: 'update', plays: 'update', role: 'S' } as const;
    const changes = planned('a', { expects: 'any', given: owner, steps: [update] });
    const refused = (id: string): PlannedCase => planned(id, { expects: 'refused', given: owner, steps: [update] });
    const same = { ...changes, case: { ...changes.case, id: 'c' } };
    expect(taken([refused('a'), refused('b')])).toBe('a b');
    expect(taken([changes, same, planned('d', { expects: 'any', steps: [update] })])).toBe('a d');
  });
});

test('a control goes before its case once, and only where a refusal is expected', () => {
  const control = (key: string) => ({
    key,
    given: { roles: {} },
    call: { do: 'call', purpose: 'control', operation: 'create', plays: 'create' } as const,
  });
  const batch = [
    planned('a', { expects: 'refused', control: control('x') }),
    planned('b', { expects: 'refused', control: control('x') }),
    planned('c', { expects: 'refused', control: control('sent') }),
    planned('d', { control: control('y') }),
  ];
  expect([...controlsBefore(batch, new Map([['sent', 'accepted']])).keys()]).toEqual(['x']);
});

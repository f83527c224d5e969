import type { PlannedCase } from './plan';
import { isLastBatch, mayMake, shed, trim } from './schedule';
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

  test('gives way from the least worthy on; in the last batch what is cheap enough stays behind what is too dear', () => {
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

describe('roles that a case may make', () => {
  const create = { do: 'call', purpose: 'claim', operation: 'create', items: [{ item: {} }] } as const;
  const remove = { do: 'call', purpose: 'claim', operation: 'delete', role: 'A' } as const;
  test.each([
    ['one that shall be refused: none', { expects: 'refused', steps: [create] }, 0],
    ['a stranger: none', { expects: 'any', steps: [{ ...create, credential: 'near' }] }, 0],
    ['about another tenant: none', { expects: 'any', steps: [{ ...create, tenant: '8' }] }, 0],
    ['several at once', { steps: [{ ...create, items: [{ item: {} }, { item: {} }] }] }, 2],
    [
      'a body that is odd',
      { expects: 'any', steps: [{ do: 'call', purpose: 'claim', operation: 'create', raw: { body: '{' } }] },
      1,
    ],
    ['one in place of another that is deleted: none more', { steps: [remove, create] }, 0],
    ['one before another is deleted', { steps: [create, remove] }, 1],
  ] satisfies [string, Partial<Case>, number][])('%s', (_, more, most) => {
    expect(mayMake(caseOf('a', more))).toBe(most);
  });
});

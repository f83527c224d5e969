import type { AtLeast, Contract } from '../contract/types';
import { commonly, refute } from './blame';
import { causesOf } from './search/causes';
import type { Answer, Operation } from './event';
import { timed, type TimedEvent } from './timedEvent';
import { minimumCountModel } from './store/minimumCount';
import type { SequentialModel, Timed } from './search/timing';
import { ordersTried } from './search/orders';

interface Op extends Timed {
  readonly words: string;
  readonly write?: number;
  readonly sees?: number;
  readonly read?: number;
}
interface Cell {
  readonly text: string;
  readonly value: number;
}

/** A register whose writes say what they found. */
const register: SequentialModel<Cell, Op> = {
  initial: [{ text: '0', value: 0 }],
  step: (state, { write, sees, read }) => {
    const seen = sees ?? read;
    if (seen !== undefined && seen !== state.value)
      return refute(
        { rule: 'r', statement: commonly('must'), words: 'it was written' },
        String(state.value),
        `it shows ${String(seen)}`,
      );
    return { states: [write === undefined ? state : { text: String(write), value: write }] };
  },
};
const op = (id: string, from: number, to: number, parts: Partial<Op>): Op => ({
  id,
  words: id,
  startedMs: from,
  endedMs: to,
  lost: false,
  pure: parts.read !== undefined,
  ...parts,
});
const told = (history: readonly Op[], atMost?: number) => {
  const tried = ordersTried(history, register, ({ write }) => write !== undefined, atMost);
  return tried && causesOf(tried, history.filter(({ write }) => write !== undefined).length);
};

test('each order of two writes is told with what contradicts it', () => {
  expect(
    told([op('one', 0, 10, { write: 1 }), op('two', 0, 10, { write: 2 }), op('read', 11, 12, { read: 3 })]),
  ).toEqual({
    tried: 2,
    all: true,
    causes: [
      { orders: ['one before two'], count: 1, why: 'read: expected 2 (it was written), but it shows 3.' },
      { orders: ['two before one'], count: 1, why: 'read: expected 1 (it was written), but it shows 3.' },
    ],
  });
});

test('what was over before another began leaves one order', () => {
  expect(
    told([op('one', 0, 1, { write: 1 }), op('two', 2, 3, { write: 2 }), op('read', 4, 5, { read: 1 })]),
  ).toMatchObject({ tried: 1, all: true, causes: [{ orders: ['one before two'] }] });
});

test('a write that cannot come where it stands ends its order', () => {
  const history = [op('one', 0, 10, { write: 1, sees: 2 }), op('two', 0, 10, { write: 2, sees: 1 })];
  expect(told(history)?.causes).toEqual([
    { orders: ['one first'], count: 1, why: 'it: expected 0 (it was written), but it shows 2.' },
    { orders: ['two first'], count: 1, why: 'it: expected 0 (it was written), but it shows 1.' },
  ]);
  expect(
    told([
      op('one', 0, 10, { write: 1 }),
      op('two', 0, 10, { write: 2, sees: 0 }),
      op('read', 11, 12, { read: 2 }),
    ])?.causes.map(({ orders, why }) => [orders[0], why]),
  ).toEqual([
    ['one before two', 'the latter: expected 1 (it was written), but it shows 0.'],
    ['two before one', 'read: expected 1 (it was written), but it shows 2.'],
  ]);
});

test('a read in flight that fits nowhere is told for the first place and the last', () => {
  expect(told([op('one', 0, 10, { write: 1 }), op('torn', 1, 5, { read: 9 })])?.causes).toEqual([
    {
      orders: ['one'],
      count: 1,
      why:
        'torn fits nowhere: before one, expected 0 (it was written), but it shows 9; ' +
        'after one, expected 1 (it was written), but it shows 9.',
    },
  ]);
});

test('orders that fail for one reason are one cause, and few are told', () => {
  const many = Array.from({ length: 4 }, (_, index) => op(`w${String(index)}`, 0, 10, { write: 7 }));
  const { tried, causes } = told([...many, op('read', 11, 12, { read: 3 })]) ?? { tried: 0, causes: [] };
  expect(tried).toBe(24);
  expect(causes).toMatchObject([{ count: 24, why: 'read: expected 7 (it was written), but it shows 3.' }]);
  expect(causes[0]?.orders).toHaveLength(3);
});

test('an explanation is no refutation, and too many orders are said to be', () => {
  expect(told([op('one', 0, 10, { write: 1 }), op('read', 11, 12, { read: 1 })])).toBeNull();
  const many = Array.from({ length: 8 }, (_, index) => op(`w${String(index)}`, 0, 10, { write: index }));
  expect(told([...many, op('read', 11, 12, { read: 99 })], 500)?.all).toBe(false);
});

test('a write without an answer may be left out of an order', () => {
  const lost = op('lost', 0, Infinity, { write: 7, lost: true });
  expect(
    told([lost, op('one', 0, 10, { write: 1 }), op('read', 11, 12, { read: 3 })])?.causes.flatMap(
      ({ orders }) => orders,
    ),
  ).toEqual(expect.arrayContaining(['lost before one', 'one before lost', 'one first']));
});

test('of two requests that together lose the last keeper the second should have been refused', () => {
  const atLeast: AtLeast = { n: 1, where: [{ pointer: '/default', equals: true }], statement: commonly('must') };
  const contract = { role: { fields: [] } } as unknown as Contract;
  const answer: Answer = { outcome: 'accepted', items: [] };
  const event = (id: string, startedMs: number, operation: Operation, extra: Partial<Answer> = {}): TimedEvent =>
    timed({ id, words: id, operation, startedMs, endedMs: startedMs + 5, answer: { ...answer, ...extra } });
  const history = [
    event('off A', 0, { kind: 'update', name: 'update', changes: [{ role: 'A', item: { default: false } }] }),
    event('delete B', 1, { kind: 'delete', name: 'delete', roles: ['B'] }),
    event(
      'list',
      9,
      { kind: 'list', name: 'list' },
      { complete: true, items: [{ key: 'A', item: { default: false } }] },
    ),
  ];
  const tried = ordersTried(
    history,
    minimumCountModel(contract, atLeast, ['A', 'B']),
    ({ operation }) => operation.kind !== 'list',
  );
  expect(tried && causesOf(tried, 2).causes).toEqual([
    {
      orders: ['off A before delete B'],
      count: 1,
      why: 'the latter: expected delete refused (only role B was left with default), but it was accepted.',
    },
    {
      orders: ['delete B before off A'],
      count: 1,
      why: 'the latter: expected update refused (only role A was left with default), but it was accepted.',
    },
  ]);
  const stuck =
    tried && causesOf(tried, 2, ({ words }) => (words === 'off A' ? 7 : 8)).causes.map((cause) => cause.stuck);
  expect(stuck).toEqual([8, 7]);
});

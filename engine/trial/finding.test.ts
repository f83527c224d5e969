import type { Failure } from '../language/judgement';
import { checkOf, exchangeOf, historyOf, readOf } from '../testing/cases';
import type { CallRecord, List, Look } from '../language/history';
import { digest, findingOf } from './finding';

const texts = { curl: () => 'curl', replay: (id: string) => `rolecall replay ${id}` };
const rule = { ...checkOf('r', []).rule, law: 'law' };
const failed: Failure = { verdict: 'fail', message: 'role 12 is gone', expected: 'a', actual: 'b' };

test('the id comes from rule and case alone, so it is the same in every run', () => {
  const one = findingOf(rule, historyOf('case 1', { ids: { A: 12 } }), failed, texts);
  const two = findingOf(
    rule,
    historyOf('case 1', { ids: { A: 99 } }),
    { ...failed, message: 'role 99 is gone' },
    texts,
  );
  expect(one.id).toBe(two.id);
  expect(one.id).not.toBe(findingOf(rule, historyOf('case 2'), failed, texts).id);
  expect(one.replay).toBe(`rolecall replay ${one.id}`);
});

test('the digest is FNV-1a of 32 bits, eight digits long', () => {
  expect([digest(''), digest('a'), digest('foobar')]).toEqual(['811c9dc5', 'e40c292c', 'bf9cf968']);
  expect(
    Array.from({ length: 2_000 }, (_, nth) => digest(`x${String(nth)}`)).every((text) => /^[0-9a-f]{8}$/.test(text)),
  ).toBe(true);
});

describe('what a finding rests on', () => {
  const claim = (id: number): CallRecord => ({
    step: { do: 'assign', purpose: 'claim', user: 0, role: 'A' },
    exchange: exchangeOf({ id }),
    answer: readOf().answer,
    stage: { after: 0 },
    sent: [],
  });
  const page = { ...readOf(), exchange: exchangeOf({ id: 2 }) };
  const list: List = { items: new Map(), repeated: [], pages: [page] };
  const reused: Look = { list, shown: new Map(), users: new Map(), reads: [] };
  const history = historyOf('h', { calls: [claim(5), claim(7)], looks: [reused] });

  test('is the request and the observation that the law names', () => {
    const refutedBy = { view: 'list', exchange: 2, role: '12', pointer: '' } as const;
    const finding = findingOf(rule, history, { ...failed, evidence: { test: 5, refutedBy } }, texts);
    expect(finding).toMatchObject({ test: 5, refutedBy });
    expect(finding).not.toHaveProperty('before');
    // The snapshot was read for an earlier case, and its exchange is shown all the same.
    expect(finding.exchanges.map(({ id, purpose }) => [id, purpose])).toEqual([
      [2, 'look'],
      [5, 'claim'],
      [7, 'claim'],
    ]);
  });

  test('is the last request under test where the law names none', () => {
    const finding = findingOf(rule, history, failed, texts);
    expect(finding.test).toBe(7);
    expect(finding).not.toHaveProperty('refutedBy');
    expect(finding.exchanges.map(({ id }) => id)).toEqual([5, 7]);
  });

  test('is unknown where no request is under test', () => {
    expect(findingOf(rule, historyOf('first list'), failed, texts)).not.toHaveProperty('test');
  });
});

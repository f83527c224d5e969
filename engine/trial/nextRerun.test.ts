import type { History, Look } from '../language/history';
import type { Judgement } from '../language/law';
import { caseOf, checkOf, historyOf, readOf } from '../testing/cases';
import type { Docket, Entry } from './docket';
import { mostTelling } from './nextRerun';
import { isHousekeeping, windowOf } from './reading';
import { newTally, type Suspicion } from './tally';
import { newWindows, noteGuilty } from './windows';

const judgement: Judgement & { verdict: 'fail' } = { verdict: 'fail', message: 'wrong', expected: 'a', actual: 'b' };
const look = (): Look => ({ list: null, shown: new Map(), users: new Map(), reads: [] });
const history = (id: string, looks: readonly Look[] = [look(), look()], more: Partial<History> = {}): History =>
  historyOf(id, { looks, ...more });
/** Of roles created or deleted by the run itself. */
const housekeeping = (id: string): History =>
  history(id, [look(), look()], { case: caseOf(id, { purpose: 'housekeeping' }) });
const suspicion = (of: History, alone = false): Suspicion => ({ history: of, judgement, alone });
const entryOf = (
  suspicions: readonly Suspicion[],
  level: 'must' | 'should' = 'must',
  own: readonly string[] = [],
): Entry => {
  const check = checkOf('r', [], undefined, level);
  const tally = newTally({ ...check.rule, law: 'law' });
  tally.suspicions.push(...suspicions);
  return { check, tally, caseIds: new Set(own) };
};
const docketOf = (...entries: readonly Entry[]): Docket => ({
  entries,
  windows: newWindows(),
  texts: { curl: () => '', replay: () => '' },
});

describe('what is run again first', () => {
  const never = (): boolean => false;
  const always = (): boolean => true;

  test('the case of a must before that of a should, whatever came first', () => {
    const [a, b] = [history('a'), history('b')];
    expect(mostTelling(docketOf(entryOf([suspicion(a)], 'should'), entryOf([suspicion(b)])), always)?.history).toBe(b);
  });

  test('one case for all the rules that failed in it, and the case in which most did', () => {
    const [a, b] = [history('a'), history('b')];
    const entries = [entryOf([suspicion(a), suspicion(b)]), entryOf([suspicion(b)])];
    expect(mostTelling(docketOf(...entries), always)).toMatchObject({ history: b, entries });
  });

  test("a rule's own case before one in which it only looked on", () => {
    const [a, b] = [history('a'), history('b')];
    expect(
      mostTelling(docketOf(entryOf([suspicion(a)]), entryOf([suspicion(b)], 'must', ['b'])), always)?.history,
    ).toBe(b);
  });

  test('the refusal of a stranger after a refusal of values', () => {
    const call = (id: string, credential: 'main' | 'near'): History =>
      history(id, [look(), look()], {
        calls: [
          {
            step: { do: 'call', purpose: 'claim', operation: 'update', plays: 'update', credential },
            stage: { after: 0 },
            sent: [],
            answer: { class: 'refused', status: 400, body: undefined, items: [], violations: [] },
            exchange: {
              id: 1,
              lane: 0,
              startedMs: 0,
              durationMs: 1,
              request: { method: 'PUT', path: '/roles/1', headers: {}, body: '{}', credential },
              outcome: { kind: 'lost', reason: 'timeout', detail: '' },
            },
          },
        ],
      });
    const [stranger, refused] = [call('stranger', 'near'), call('refused', 'main')];
    expect(mostTelling(docketOf(entryOf([suspicion(stranger), suspicion(refused)])), always)?.history).toBe(refused);
  });

  test('a case that shows the role before a case that only ran beside it', () => {
    const shows: Look = { ...look(), shown: new Map([['7', { ...readOf(203), item: { id: 7 } }]]) };
    const [by, own] = [
      history('by', [look(), shows]),
      history('own', [look(), shows], { case: caseOf('own', { sees: 'show' }), ids: { A: 7 } }),
    ];
    const entry = entryOf([suspicion(by), suspicion(own)]);
    const judged: Entry = {
      ...entry,
      check: {
        ...entry.check,
        judge: ({ looks }) => (looks.some(({ shown }) => shown.size > 0) ? judgement : { verdict: 'pass' }),
      },
    };
    expect(mostTelling(docketOf(judged), always)?.history).toBe(own);
  });

  test('what cannot be paid and housekeeping are passed over', () => {
    const [a, b] = [history('a'), housekeeping('chores.x')];
    expect(mostTelling(docketOf(entryOf([suspicion(a)])), never)).toBeNull();
    expect(mostTelling(docketOf(entryOf([suspicion(b)])), always)).toBeNull();
    expect(isHousekeeping(b)).toBe(true);
  });

  test('four re-runs in vain are enough for a rule, unless a guilty case beside them explains that', () => {
    const entry = entryOf([suspicion(history('z'))]);
    for (const id of ['a', 'b', 'c', 'd'])
      entry.tally.unrepeated.push({ suspicion: suspicion(history(id)), why: 'held' });
    const docket = docketOf(entry);
    expect(mostTelling(docket, always)).toBeNull();
    for (const { suspicion: one } of entry.tally.unrepeated) noteGuilty(docket.windows, one.history);
    expect(mostTelling(docket, always)).not.toBeNull();
  });

  test('cases side by side have the snapshot after their first step in common', () => {
    const after = look();
    expect(windowOf(history('a', [look(), after]))).toBe(
      windowOf({ ...history('b', [look(), after, look()]), case: caseOf('b') }),
    );
  });
});

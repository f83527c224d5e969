import type { History, Look } from '../language/history';
import type { Judgement } from '../language/law';
import { isChores, nextToSee, provenAlready, windowOf } from './suspicions';
import type { Entry } from './suspicions';
import { newTally } from './tally';
import type { Suspicion } from './tally';
import { caseOf, checkOf, historyOf } from '../testing/cases';

const judgement: Judgement & { verdict: 'fail' } = { verdict: 'fail', message: 'wrong', expected: 'a', actual: 'b' };
const look = (): Look => ({ list: null, shown: new Map(), users: new Map(), reads: [] });
const history = (id: string, looks: readonly Look[] = [look(), look()], more: Partial<History> = {}): History =>
  historyOf(id, { looks, ...more });
const suspicion = (of: History, alone = false): Suspicion => ({ history: of, judgement, alone });
const entryOf = (
  suspicions: readonly Suspicion[],
  level: 'must' | 'should' = 'must',
  own: readonly string[] = [],
): Entry => {
  const check = checkOf('r', [], undefined, level);
  const tally = newTally(check, 'law', level, undefined);
  tally.suspicions.push(...suspicions);
  return { check, tally, caseIds: new Set(own) };
};

describe('two failures of one rule are a finding', () => {
  test('where they share no look and one of them had the server for itself', () => {
    const clean = suspicion(history('b'), true);
    expect(provenAlready(entryOf([suspicion(history('a')), clean]))).toBe(clean);
  });

  test('not where both were in company: another case may have left its traces on both', () => {
    expect(provenAlready(entryOf([suspicion(history('a')), suspicion(history('b'))]))).toBeUndefined();
  });

  test('not where both saw it in the same look', () => {
    const looks = [look(), look()];
    expect(
      provenAlready(entryOf([suspicion(history('a', looks), true), suspicion(history('b', looks), true)])),
    ).toBeUndefined();
  });

  test('where the first was run again in vain and another case fails later', () => {
    const entry = entryOf([suspicion(history('b'))]);
    const first = suspicion(history('a'), true);
    entry.tally.unrepeated.push({ suspicion: first, why: 'held' });
    expect(provenAlready(entry)).toBe(first);
  });

  test("where the suite's own chores failed and a case did", () => {
    const chores = suspicion(history('chores.create-1'));
    expect(provenAlready(entryOf([chores]))).toBeUndefined();
    expect(provenAlready(entryOf([chores, suspicion(history('a'))]))).toBe(chores);
  });

  test('one is enough where the state refutes the rule by itself', () => {
    const state: Suspicion = { ...suspicion(history('a')), judgement: { ...judgement, refutesItself: true } };
    expect(provenAlready(entryOf([state]))).toBe(state);
  });
});

describe('what is seen again first', () => {
  const never = (): boolean => false;
  const always = (): boolean => true;

  test('the case of a must before that of a should, whatever came first', () => {
    const [a, b] = [history('a'), history('b')];
    expect(nextToSee([entryOf([suspicion(a)], 'should'), entryOf([suspicion(b)])], never, always)?.history).toBe(b);
  });

  test('one case for all the rules that failed in it, and the case in which most did', () => {
    const [a, b] = [history('a'), history('b')];
    const entries = [entryOf([suspicion(a), suspicion(b)]), entryOf([suspicion(b)])];
    expect(nextToSee(entries, never, always)).toMatchObject({ history: b, entries });
  });

  test("a rule's own case before one in which it only looked on", () => {
    const [a, b] = [history('a'), history('b')];
    expect(nextToSee([entryOf([suspicion(a)]), entryOf([suspicion(b)], 'must', ['b'])], never, always)?.history).toBe(
      b,
    );
  });

  test('what a stranger was refused for after what was refused for its values', () => {
    const call = (id: string, credential: 'main' | 'near'): History =>
      history(id, [look(), look()], {
        calls: [
          {
            step: { do: 'call', purpose: 'claim', operation: 'update', credential },
            look: 0,
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
    expect(nextToSee([entryOf([suspicion(stranger), suspicion(refused)])], never, always)?.history).toBe(refused);
  });

  test('who showed the role in which it was seen before who stood by', () => {
    const shows: Look = {
      ...look(),
      shown: new Map([
        [
          '7',
          { answer: { class: 'accepted', status: 203, body: undefined, items: [], violations: [] }, item: { id: 7 } },
        ],
      ]),
    };
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
    expect(nextToSee([judged], never, always)?.history).toBe(own);
  });

  test('what cannot be paid, what was found already and chores are passed over', () => {
    const [a, b] = [history('a'), history('chores.x')];
    expect(nextToSee([entryOf([suspicion(a)])], never, never)).toBeNull();
    expect(nextToSee([entryOf([suspicion(b)])], never, always)).toBeNull();
    expect(isChores(b)).toBe(true);
  });

  test('a rule that was seen again in vain four times gets no more, unless other failures explain that', () => {
    const entry = entryOf([suspicion(history('z'))]);
    for (const id of ['a', 'b', 'c', 'd'])
      entry.tally.unrepeated.push({ suspicion: suspicion(history(id)), why: 'held' });
    expect(nextToSee([entry], never, always)).toBeNull();
    expect(nextToSee([entry], always, always)).not.toBeNull();
  });

  test('cases side by side have the look after their first step in common', () => {
    const after = look();
    expect(windowOf(history('a', [look(), after]))).toBe(
      windowOf({ ...history('b', [look(), after, look()]), case: caseOf('b') }),
    );
  });
});

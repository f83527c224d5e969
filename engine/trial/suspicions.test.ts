import type { History, Look } from '../language/history';
import type { Judgement } from '../language/law';
import { caseOf, checkOf, historyOf } from '../testing/cases';
import type { Entry } from './docket';
import { provenAlready } from './suspicions';
import { newTally, type Suspicion } from './tally';

const judgement: Judgement & { verdict: 'fail' } = { verdict: 'fail', message: 'wrong', expected: 'a', actual: 'b' };
const look = (): Look => ({ list: null, shown: new Map(), users: new Map(), reads: [] });
const history = (id: string, looks: readonly Look[] = [look(), look()], more: Partial<History> = {}): History =>
  historyOf(id, { looks, ...more });
/** Of roles created or deleted by the run itself. */
const housekeeping = (id: string): History =>
  history(id, [look(), look()], { case: caseOf(id, { purpose: 'housekeeping' }) });
const suspicion = (of: History, alone = false): Suspicion => ({ history: of, judgement, alone });
const entryOf = (suspicions: readonly Suspicion[]): Entry => {
  const check = checkOf('r', []);
  const tally = newTally({ ...check.rule, law: 'law' });
  tally.suspicions.push(...suspicions);
  return { check, tally, caseIds: new Set() };
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
    const chores = suspicion(housekeeping('chores.create-1'));
    expect(provenAlready(entryOf([chores]))).toBeUndefined();
    expect(provenAlready(entryOf([chores, suspicion(history('a'))]))).toBe(chores);
  });

  test('one is enough where the state refutes the rule by itself', () => {
    const state: Suspicion = { ...suspicion(history('a')), judgement: { ...judgement, refutesItself: true } };
    expect(provenAlready(entryOf([state]))).toBe(state);
  });
});

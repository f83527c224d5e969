import type { History, Look } from '../language/history';
import type { Check, Judgement } from '../language/law';
import { caseOf, checkOf, historyOf } from '../testing/cases';
import { closeDocket } from './closeDocket';
import { type Docket, enterOutOfBudget, enterSkipped, enterWithoutControl, openDocket } from './docket';
import { judge } from './judge';
import { nextRerun, type Rerun } from './nextRerun';
import { recordRerun } from './recordRerun';
import { settle } from './suspicions';

const look = (): Look => ({ list: null, shown: new Map(), users: new Map(), reads: [] });
const ran = (id: string, looks: readonly Look[] = [look(), look()], more: Partial<History> = {}): History =>
  historyOf(id, { looks, ...more });
const wrong: Judgement = { verdict: 'fail', message: 'wrong', expected: 'a', actual: 'b' };
const held: Judgement = { verdict: 'pass' };

/** A check of the cases of these ids, which judges by what is noted for a history; others hold. */
const checkBy = (id: string, ids: readonly string[], judged: ReadonlyMap<History, Judgement>): Check =>
  checkOf(
    id,
    ids.map((one) => caseOf(one)),
    (history) => judged.get(history) ?? held,
  );
const docketOf = (...checks: readonly Check[]): Docket =>
  openDocket(
    checks.map((check) => ({ check, rule: { ...check.rule, law: 'law' } })),
    { curl: () => '', replay: () => '' },
  );
const free = (): number => 0;
const verdicts = (docket: Docket): unknown =>
  closeDocket(docket).rules.map(({ id, verdict, reason }) => [id, verdict, reason]);
const nextOf = (docket: Docket): Rerun => {
  const next = nextRerun(docket, free, 100);
  if (!next) throw new Error('nothing is left to run again');
  return next;
};

describe('stored histories become verdicts without a network', () => {
  test('a failure that its re-run confirms is a finding, and its other cases are echoes', () => {
    const [first, again, later] = [ran('a'), ran('a'), ran('b')];
    const docket = docketOf(checkBy('r', ['a', 'b'], new Map([first, again, later].map((one) => [one, wrong]))));
    expect(judge(docket, [first])).toEqual({ split: [], failed: [first] });
    expect(settle(docket)).toEqual([]);
    expect(nextOf(docket).history).toBe(first);
    expect(recordRerun(docket, nextOf(docket), [again])).toEqual({
      found: [{ rule: 'r', message: 'wrong' }],
      failed: again,
    });
    judge(docket, [later]);
    expect(settle(docket)).toEqual([]);
    expect(nextRerun(docket, free, 100)).toBeNull();
    expect(closeDocket(docket).rules).toMatchObject([
      { verdict: 'fail', reason: '', findings: [{ message: 'wrong', echoes: ['what b tries'] }] },
    ]);
  });

  test('a failure that its re-run does not confirm leaves the rule in doubt', () => {
    const first = ran('a');
    const docket = docketOf(checkBy('r', ['a'], new Map([[first, wrong]])));
    judge(docket, [first]);
    expect(recordRerun(docket, nextOf(docket), [ran('a')])).toEqual({ found: [], failed: null });
    expect(verdicts(docket)).toEqual([['r', 'inconclusive', 'seen once and not again: wrong']]);
  });

  test('beside a guilty case it leaves no doubt', () => {
    const looks = [look(), look()];
    const [guilty, victim, again] = [ran('guilty', looks), ran('victim', looks), ran('guilty')];
    const docket = docketOf(
      checkBy(
        'g',
        ['guilty'],
        new Map([
          [guilty, wrong],
          [again, wrong],
        ]),
      ),
      checkBy('v', ['victim'], new Map([[victim, wrong]])),
    );
    judge(docket, [guilty, victim]);
    expect(nextOf(docket).history).toBe(guilty);
    recordRerun(docket, nextOf(docket), [again]);
    recordRerun(docket, nextOf(docket), [ran('victim')]);
    expect(verdicts(docket)).toEqual([
      ['g', 'fail', ''],
      ['v', 'inconclusive', expect.stringContaining('held when it was tried alone')],
    ]);
  });

  test('a failure that nothing was left to run again is no finding', () => {
    const first = ran('a');
    const docket = docketOf(checkBy('r', ['a'], new Map([[first, wrong]])));
    judge(docket, [first]);
    expect(nextRerun(docket, () => 5, 4)).toBeNull();
    expect(verdicts(docket)).toEqual([
      ['r', 'inconclusive', 'seen once; no requests were left to see it again: wrong'],
    ]);
  });

  test('a combined case that was not accepted is judged by its parts', () => {
    const parts = [caseOf('part')];
    const combined = caseOf('whole', { split: parts });
    const failing = new Map<History, Judgement>();
    const docket = docketOf({ ...checkBy('r', [], failing), cases: [combined] });
    const part = ran('part', undefined, { case: caseOf('part') });
    failing.set(part, wrong);
    const whole = ran('whole', undefined, { case: combined, problem: 'no role' });
    expect(judge(docket, [whole])).toEqual({ split: parts, failed: [] });
    expect(judge(docket, [part]).failed).toEqual([part]);
  });

  test('a case whose setup failed says nothing about its rules, whatever the check would say', () => {
    const first = ran('a', undefined, { problem: 'role A is not there' });
    const docket = docketOf(checkBy('r', ['a'], new Map([[first, wrong]])));
    expect(judge(docket, [first]).failed).toEqual([]);
    expect(verdicts(docket)).toEqual([['r', 'inconclusive', 'role A is not there']]);
  });
});

describe('cases that did not run', () => {
  test('are skipped, out of budget or without a control, each with its reason', () => {
    const docket = docketOf(...['s', 'o', 'c', 'n'].map((id) => checkBy(id, [], new Map())));
    const controlled = (open: boolean): ReturnType<typeof caseOf> =>
      caseOf('k', {
        control: {
          key: 'plain',
          given: { roles: {} },
          call: { do: 'call', purpose: 'control', operation: 'create', plays: 'create' },
          ...(open ? { open } : {}),
        },
      });
    enterSkipped(docket, [
      { rules: ['s'], needs: [{ kind: 'users', count: 1 }], readOnly: false },
      { rules: ['s'], needs: [], readOnly: true },
    ]);
    enterOutOfBudget(docket, [{ case: caseOf('x'), rules: ['o', 'unknown'] }]);
    const controls = new Map([['plain', 'refused' as const]]);
    enterWithoutControl(docket, [{ case: controlled(false), rules: ['c'] }], controls, true);
    enterWithoutControl(docket, [{ case: controlled(true), rules: ['n'] }], controls, true);
    expect(verdicts(docket)).toEqual([
      ['s', 'skip', 'needs a user to assign (--user ID); needs to write, and --read-only was given'],
      ['o', 'inconclusive', 'the budget was spent before it was its turn'],
      ['c', 'inconclusive', 'its control (plain) was refused, so a refusal would prove nothing'],
      ['n', 'pass', ''],
    ]);
  });
});

import type { Verdict } from '../../model/results';
import type { Level } from '../../model/rule';
import { findingOf } from './finding';
import { inconclusive, type Judgement } from '../language/judgement';
import type { Tally } from './tally';
import { resultOf } from './resultOf';
import { addSkipped, enter, newTally } from './tally';
import { checkOf, historyOf } from '../testing/cases';

const texts = { curl: () => 'curl', replay: (id: string) => `rolecall replay ${id}` };
const failed: Judgement & { verdict: 'fail' } = {
  verdict: 'fail',
  message: 'role 12 is gone',
  expected: 'a',
  actual: 'b',
};
const empty = (level: Level = 'must'): Tally => newTally({ ...checkOf('r', []).rule, law: 'law', level });

function tallied(level: Level, ...judgements: readonly Judgement[]): Tally {
  const tally = empty(level);
  judgements.forEach((judgement, index) => enter(tally, historyOf(`c${String(index)}`), judgement, true));
  return tally;
}
const verdictOf = (tally: Tally): Verdict => resultOf(tally).verdict;
const open: Judgement = inconclusive('not-readable', 'the list could not be read');
const seen: Judgement = { verdict: 'observed', what: 'taken' };

describe('the verdict of a rule', () => {
  test.each<[string, Tally, Verdict, RegExp]>([
    ['nothing at all', empty(), 'inconclusive', /nothing that would show it/],
    ['silence alone', tallied('must', { verdict: 'silent' }), 'inconclusive', /nothing that would show it/],
    ['a pass', tallied('must', { verdict: 'pass' }), 'pass', /^$/],
    [
      'a pass beside an open case',
      tallied('must', { verdict: 'pass' }, open),
      'pass',
      /not every case could be judged: the list/,
    ],
    ['open cases alone', tallied('must', open, open), 'inconclusive', /^the list could not be read \(2 times\)$/],
    ['an observation alone at must', tallied('must', seen), 'inconclusive', /./],
    ['a failure seen once, never again', tallied('must', failed), 'inconclusive', /seen once; no requests/],
    [
      'a failure seen once beside many passes',
      tallied('must', { verdict: 'pass' }, failed, { verdict: 'pass' }),
      'inconclusive',
      /seen once/,
    ],
    ['should judges alike', tallied('should', { verdict: 'pass' }), 'pass', /^$/],
    ['what was seen is observed', tallied('observe', seen, seen, { verdict: 'pass' }), 'observed', /^$/],
    ['nothing was seen', tallied('observe', open), 'inconclusive', /the list could not/],
  ])('%s', (_, tally, verdict, reason) => {
    expect(resultOf(tally)).toMatchObject({ verdict });
    expect(resultOf(tally).reason).toMatch(reason);
  });

  test('each reason has a code, and a verified rule has none', () => {
    const notRepeated = empty();
    notRepeated.notAgain.push('role 12 is gone');
    const setup = { code: 'setup-failed', words: 'role A is not there' } as const;
    const mixed = tallied('must', open, { verdict: 'inconclusive', why: setup });
    const tallies = [empty(), tallied('must', open), mixed, tallied('must', failed), notRepeated];
    expect(tallies.map((tally) => resultOf(tally).reasonCode)).toEqual([
      'never-tried',
      'not-readable',
      'setup-failed',
      'not-confirmed',
      'not-repeated',
    ]);
    expect(resultOf(tallied('must', { verdict: 'pass' }, open))).not.toHaveProperty('reasonCode');
    expect(resultOf(tallied('observe', seen))).not.toHaveProperty('reasonCode');
  });

  test('seen again it is a failure, whatever passed beside it', () => {
    const tally = tallied('must', { verdict: 'pass' });
    tally.findings.push(findingOf(tally.rule, historyOf('c'), failed, texts));
    tally.notAgain.push('another');
    expect(verdictOf(tally)).toBe('fail');
  });

  test('seen once and not again is not green, although other cases passed', () => {
    const tally = tallied('must', { verdict: 'pass' });
    tally.notAgain.push('role 12 is gone');
    expect(resultOf(tally)).toMatchObject({
      verdict: 'inconclusive',
      reason: 'seen once and not again: role 12 is gone',
    });
  });

  test('a skip says what would unlock it; an open case weighs more, a pass more still', () => {
    const tally = empty();
    addSkipped(tally, { code: 'needs-users', words: 'needs a user' });
    addSkipped(tally, { code: 'needs-permit', words: 'needs a permit' });
    expect(resultOf(tally)).toMatchObject({
      verdict: 'skip',
      reason: 'needs a user; needs a permit',
      reasonCode: 'needs-permit',
    });
    enter(tally, historyOf('c'), open, true);
    expect(verdictOf(tally)).toBe('inconclusive');
    enter(tally, historyOf('d'), { verdict: 'pass' }, true);
    expect(verdictOf(tally)).toBe('pass');
    const observing = empty('observe');
    addSkipped(observing, { code: 'needs-users', words: 'needs a user' });
    expect(verdictOf(observing)).toBe('skip');
  });

  test('a rule that the configuration lowers to observe shows what was found, not that nothing happened', () => {
    const tally = tallied('observe', { verdict: 'pass' });
    expect(verdictOf(tally)).toBe('observed');
  });

  test('never green without a pass: whatever else is entered', () => {
    const all: readonly Judgement[] = [open, seen, { verdict: 'silent' }, failed];
    for (let set = 0; set < 2 ** all.length; set += 1)
      expect(verdictOf(tallied('must', ...all.filter((_, index) => (set & (1 << index)) !== 0)))).not.toBe('pass');
  });

  test('cases, controls and what was sent are counted; an open case has no control to its name', () => {
    const tally = empty();
    enter(tally, historyOf('a', { control: 'accepted' }), { verdict: 'pass' }, true);
    enter(tally, historyOf('a', { control: 'accepted' }), open, true);
    enter(tally, historyOf('b', { control: 'refused' }), { verdict: 'pass' }, false);
    expect(resultOf(tally)).toMatchObject({ cases: 2, controls: 1, sent: [{ what: 'what a tries', times: 2 }] });
  });
});

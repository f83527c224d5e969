import type { Results } from '../../model/results';
import { sampleExchange, sampleFinding, sampleResults, sampleRule } from '../sampleResults';
import { differenceOf } from './difference';
import { notVerified } from './notVerified';
import { sectionsOf } from './sectionsOf';
import { shownBody } from './shownBody';
import { shownExchanges } from './shownExchanges';
import { verdictSentence } from './verdictSentence';

const none = { pass: 0, fail: 0, skip: 0, inconclusive: 0 };
const nothingExcepted = { waived: [], declined: [], changedLevels: [], known: [] };
const sentence = (
  verdict: Results['verdict'],
  must: object,
  should: object = {},
  exceptions: Partial<Results> = {},
): string =>
  verdictSentence(
    sampleResults({
      ...nothingExcepted,
      complete: true,
      verdict,
      summary: { must: { ...none, ...must }, should: { ...none, ...should }, observe: 0 },
      ...exceptions,
    }),
  );
const rules = ['a', 'b', 'c'].map((id) => sampleRule({ id }));

test.each([
  [sentence('conformant', { pass: 12 }), 'Conforms: 12 required rules hold.'],
  [
    sentence('conformant', { pass: 1 }, { fail: 2 }),
    'Conforms: 1 required rule holds; 2 recommended rules are broken.',
  ],
  [
    sentence('partial', { pass: 1, skip: 2 }, {}, { rules, declined: [{ by: '--read-only', rules: ['a', 'b'] }] }),
    'Checked in part: 1 required rule holds, 2 were left out.',
  ],
  [
    sentence('partial', {}, {}, { declined: [{ by: '--only', rules: ['x', 'y'] }] }),
    'Checked in part: no required rule was checked, 2 were left out.',
  ],
  [
    sentence('partial', { pass: 9, fail: 1 }, {}, { rules, known: [{ rule: 'a', reason: 'soon' }] }),
    'Checked in part: 9 required rules hold, 1 is broken and known.',
  ],
  [
    sentence('partial', { pass: 9 }, {}, { changedLevels: [{ rule: 'l', from: 'must', to: 'should', reason: 'x' }] }),
    'Checked in part: 9 required rules hold, 1 was lowered.',
  ],
  [
    sentence('incomplete', { pass: 12, skip: 1, inconclusive: 2 }, {}, { rules, waived: [{ rule: 'a', reason: 'x' }] }),
    'Not fully checked: 12 required rules hold, 2 could not be checked, 1 was left out.',
  ],
  [
    sentence(
      'incomplete',
      { inconclusive: 1 },
      {},
      { complete: false, rules: [sampleRule({ verdict: 'inconclusive' })] },
    ),
    'Not tested: no rule was checked.',
  ],
  [
    sentence('non-conformant', { pass: 12, fail: 1, skip: 1 }),
    'Does not conform: 1 required rule is broken, 1 could not be checked.',
  ],
  [
    sentence('non-conformant', { fail: 2 }, {}, { rules, known: [{ rule: 'a', reason: 'soon' }] }),
    'Does not conform: 1 required rule is broken, 1 is broken and known.',
  ],
])('%s', (said, expected) => expect(said).toBe(expected));

test('what was not verified is grouped by reason, must first, observations left out', () => {
  const rules = [
    sampleRule({ id: 'a', level: 'should', verdict: 'skip', reason: 'wants a user' }),
    sampleRule({ id: 'b', verdict: 'skip', reason: 'wants a user' }),
    sampleRule({ id: 'c', verdict: 'skip', reason: 'wants a user' }),
    sampleRule({ id: 'd', verdict: 'inconclusive', reason: 'lost' }),
    sampleRule({ id: 'e', level: 'observe', verdict: 'skip', reason: 'x' }),
  ];
  expect(
    notVerified(sampleResults({ rules })).map(({ level, rules: members }) => [level, ...members.map(({ id }) => id)]),
  ).toEqual([
    ['must', 'b', 'c'],
    ['must', 'd'],
    ['should', 'a'],
  ]);
});

test('sections come in the order of their first rule', () => {
  expect(
    sectionsOf(['b.x', 'a.x', 'b.y'].map((id) => sampleRule({ id }))).map(({ name, rules }) => [name, rules.length]),
  ).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
});

test('the exchanges nearest the request under test are kept', () => {
  const exchanges = Array.from({ length: 20 }, (_, at) =>
    sampleExchange({ id: at, purpose: at === 15 ? 'claim' : 'look' }),
  );
  const finding = sampleFinding({ exchanges });
  expect(shownExchanges(finding, 4).map(({ id }) => id)).toEqual([13, 14, 15, 16]);
  expect(shownExchanges(finding, 10).map(({ id }) => id)).toContain(15);
});

test('a body of marked characters does not swell the page', () => {
  expect(shownBody('\u0000'.repeat(9000), 9000, 4000)).toEqual({
    text: '[U+0000]'.repeat(500),
    size: '500 of 9000 bytes',
  });
});

test('a body that was capped before says how much of the whole is shown', () => {
  expect(shownBody('abc', 5_000_000, 4096)).toEqual({ text: 'abc', size: '3 of 5000000 bytes' });
});

test('differences are marked in whole words, and only between texts that share much', () => {
  expect(differenceOf('role 12 stays in the list', 'role 12 is gone from the list')).toEqual({
    before: 'role 12 ',
    expected: 'stays in',
    actual: 'is gone from',
    after: ' the list',
  });
  expect(differenceOf('404 or 410', '500')).toBeNull();
  expect(differenceOf('the very same text', 'the very same text')).toBeNull();
});

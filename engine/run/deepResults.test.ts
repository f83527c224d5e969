import type { RuleResult } from '../../model/results';
import { commonly } from '../../oracle/blame';
import { EXPLAINED, LINEARIZABLE } from '../explore/rules';
import type { DeepFinding, DeepOutcome } from '../explore/types';
import { exchangeOf } from '../testing/cases';
import { withDeep } from './deepResults';

const { level, source } = commonly('should');
const own = [LINEARIZABLE, EXPLAINED].map((id) => ({ id, title: id, level, source }));
const stated: RuleResult = {
  id: 'delete.gone',
  title: '',
  level,
  source,
  law: 'gone',
  verdict: 'pass',
  reason: '',
  observation: '',
  cases: 3,
  controls: 1,
  requests: 4,
  sent: [{ what: 'a role', times: 3 }],
  findings: [],
};
const outcome = (behind: DeepOutcome['behind']): DeepOutcome => ({
  findings: [],
  rounds: { 'command sequences': 9, 'two deletes': 5, 'delete and lists': 2 },
  behind,
  rules: own,
  stopped: null,
});
const texts = { curl: () => '', replay: () => '' };

test('a pass says how many rounds stand behind it, and of which kind', () => {
  const rules = withDeep(
    [stated],
    outcome({
      [LINEARIZABLE]: { 'delete and lists': 2, 'two deletes': 5 },
      [EXPLAINED]: { 'command sequences': 9 },
      'delete.gone': { 'two deletes': 4 },
    }),
    texts,
    () => true,
  );
  expect(rules).toMatchObject([
    {
      id: 'delete.gone',
      verdict: 'pass',
      cases: 3,
      rounds: 4,
      sent: [
        { what: 'a role', times: 3 },
        { what: 'race: two deletes', times: 4 },
      ],
    },
    {
      id: LINEARIZABLE,
      verdict: 'pass',
      cases: 7,
      rounds: 7,
      sent: [
        { what: 'two deletes', times: 5 },
        { what: 'delete and lists', times: 2 },
      ],
    },
    { id: EXPLAINED, verdict: 'pass', cases: 9, sent: [{ what: 'command sequences', times: 9 }] },
  ]);
  expect(rules[2]).not.toHaveProperty('rounds');
});

test('what was tried for other rules is no pass', () => {
  expect(
    withDeep([stated], outcome({ [EXPLAINED]: { 'command sequences': 9 } }), texts, () => true).map(
      ({ id, verdict, rounds }) => [id, verdict, rounds],
    ),
  ).toEqual([
    ['delete.gone', 'pass', undefined],
    [LINEARIZABLE, 'inconclusive', undefined],
    [EXPLAINED, 'pass', undefined],
  ]);
});

const finding: DeepFinding = {
  ruleId: 'delete.gone',
  level: 'must',
  message: 'Role 7 came back.',
  expected: 'gone',
  actual: 'there',
  steps: ['1. delete role A'],
  exchanges: [],
  recipe: { kind: 'sequence', commands: [], users: 0 },
  script: {
    users: [],
    given: [],
    lanes: [],
    watch: [],
    looks: [],
    undo: [],
    idAt: '/id',
    nameAt: '/name',
    expected: 'gone',
    actual: 'there',
  },
};

test('a rule that a configuration lowered to observe tells what was met, and fails nothing', () => {
  const lowered: RuleResult = { ...stated, level: 'observe', verdict: 'observed', observation: '' };
  const [rule] = withDeep([lowered], { ...outcome({}), findings: [finding] }, texts, () => true);
  expect(rule).toMatchObject({
    verdict: 'observed',
    observation: 'Role 7 came back.',
    findings: [{ message: 'Role 7 came back.' }],
  });
  expect(withDeep([stated], { ...outcome({}), findings: [finding] }, texts, () => true)[0]).toMatchObject({
    verdict: 'fail',
  });
});

test('the last write is under test, unless several requests were in flight together', () => {
  const exchanges = [
    exchangeOf({ id: 5, request: { method: 'PUT', path: '/roles/7', headers: {}, credential: 'main' } }),
    exchangeOf({ id: 6 }),
  ];
  const found = (more: Partial<DeepFinding>) =>
    withDeep([stated], { ...outcome({}), findings: [{ ...finding, exchanges, ...more }] }, texts, () => true)[0]
      ?.findings[0];
  expect(found({})?.test).toBe(5);
  expect(found({ race: { kind: 'two deletes', requests: [], before: '', after: '' } })).not.toHaveProperty('test');
  const refutedBy = { view: 'list', exchange: 6, role: '7', pointer: '' } as const;
  expect(found({ evidence: { test: 5, refutedBy } })).toMatchObject({ test: 5, refutedBy });
});

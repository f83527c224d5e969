import { selects, unknownRule, unusedValues } from './selection';
import { checkConfig } from '../targets/config/checkConfig';
import type { Profile } from '../model/results';
import type { TargetConfig } from '../targets/config/keys';
import { resolveContract } from './resolveContract';

describe('selection', () => {
  test.each([
    [[], 'a.b', true],
    [['a.*'], 'a.b', true],
    [['a.*'], 'b.a.c', false],
    [['x', '*.b'], 'a.b', true],
    [['a'], 'a.b', false],
  ] as const)('%j selects %s: %s', (globs, rule, expected) => {
    expect(selects(globs)(rule)).toBe(expected);
  });
  const rules = () => [
    { id: 'delete.in-use', law: 'delete-in-use' },
    { id: 'history.explained', law: 'exploration' },
  ];
  const unknown = (only: string[], profile: Profile = 'deep', config: Partial<TargetConfig> = {}) =>
    unknownRule({ only, profile }, { waive: {}, levels: {}, ...config }, rules);
  const level = { level: 'should' as const, reason: 'x' };

  test('a glob that names no rule is named, with what was probably meant', () => {
    expect(unknown(['delete.*', 'delete.in-usee'])).toEqual({
      where: 'only',
      problem: 'no rule matches "delete.in-usee"; did you mean "delete.in-use"?',
    });
    expect(unknown(['delete.*'])).toBeUndefined();
  });
  test('what exploration alone checks can be named in its profile only', () => {
    expect(unknown(['history.*'])).toBeUndefined();
    expect(unknown(['delete.*', 'history.*'], 'quick')?.problem).toBe('only the profile deep checks "history.*"');
  });
  test('a waiver may be a glob, a level names a rule by its whole id', () => {
    expect(unknown([], 'quick', { waive: { 'history.*': 'x' }, levels: { 'delete.in-use': level } })).toBeUndefined();
    expect(unknown([], 'quick', { waive: { 'hist.*': 'x' } })?.where).toBe('waive');
    expect(unknown([], 'quick', { levels: { 'delete.*': level } })).toEqual({
      where: 'levels',
      problem: 'no rule has the id "delete.*"; give each id whole',
    });
  });
  test('without a name the rules are not asked for', () => {
    const never = (): never => {
      throw new Error('asked');
    };
    expect(unknownRule({ only: [], profile: 'quick' }, { waive: {}, levels: {} }, never)).toBeUndefined();
  });
});

async function linesFor(id: string, config: object): Promise<string[]> {
  const resolved = await resolveContract(id);
  const checked = checkConfig(config);
  if (!resolved.ok || !checked.ok) throw new Error('the test itself is wrong');
  return unusedValues(resolved.contract, checked.config);
}

test('what a contract takes is not spoken of', async () => {
  expect(
    await linesFor('glance-group-roles', { params: { group_id: '7' }, foreign: { group_id: '8', role_id: '4' } }),
  ).toEqual([]);
  expect(
    await linesFor('zendesk-chat', {
      params: { agent: '1' },
      assign: { read: { method: 'GET', path: '/agents/{agent}/$user' } },
    }),
  ).toEqual([]);
});

test('what it does not take is named, with what was probably meant', async () => {
  expect(await linesFor('glance-group-roles', { params: { grup_id: '7', account: '1' } })).toEqual([
    'the parameter grup_id is not used: did you mean "group_id"?',
    'the parameter account is not used: no request of glance-group-roles takes it',
  ]);
  expect(await linesFor('papershift-pulse', { foreign: { role_id: '4' } })).toEqual([
    'the foreign role_id is not used: the documents of papershift-pulse say nothing of what belongs to others',
  ]);
});

import { selects, unknownSelector, unusedValues } from './selection';
import { checkConfig } from '../targets/config/checkConfig';
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
  test('a glob that names no rule is named, with what was probably meant', () => {
    expect(unknownSelector(['delete.*', 'delete.in-usee'], rules)).toMatch(
      /"delete\.in-usee"; did you mean "delete\.in-use"/,
    );
    expect(unknownSelector(['delete.*'], rules)).toBeUndefined();
  });
  test('what exploration alone checks can be named in its profile only', () => {
    expect(unknownSelector(['history.*'], rules)).toBeUndefined();
    expect(unknownSelector(['delete.*', 'history.*'], rules, 'quick')).toBe('only the profile deep checks "history.*"');
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

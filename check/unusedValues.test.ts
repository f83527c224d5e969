import { checkConfig } from '../targets/config/checkConfig';
import { resolveContract } from './resolveContract';
import { unusedValues } from './unusedValues';

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
    'the parameter account is not used: no path of glance-group-roles has it',
  ]);
  expect(await linesFor('papershift-pulse', { foreign: { role_id: '4' } })).toEqual([
    'the foreign role_id is not used: the documents of papershift-pulse say nothing of what belongs to others',
  ]);
});

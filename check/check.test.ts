import { allReferences } from '../reference/all';
import type { Reference } from '../reference/types';
import { PERMITS } from '../targets/config/keys';
import { check } from './check';

const papershift = allReferences.find(({ contract }) => contract === 'papershift-pulse') as Reference;
const serving = () => ({
  contract: papershift.contract,
  app: papershift.create({ faults: [], variants: [] }),
  basePath: papershift.basePath,
  permit: PERMITS,
  ...papershift.account,
});

test('every profile is there: a deep one explores', async () => {
  const results = await check({ ...serving(), profile: 'deep', exploreMs: 2000, only: ['history.*'] });
  expect(results).toMatchObject({ profile: 'deep', complete: true, verdict: 'partial' });
  expect(results.command).toContain('--profile deep --budget 1000000 --seed 1 --time 2000ms');
  expect(results.rules.map(({ id, verdict }) => [id, verdict])).toEqual([['history.explained', 'pass']]);
}, 60_000);

test('options that contradict each other, or speak of nothing, are a mistake of the caller', async () => {
  const { contract } = papershift;
  const nowhere = { contract, url: 'http://127.0.0.1:9' };
  await expect(check({ ...nowhere, app: () => undefined })).rejects.toThrow(
    new TypeError('url and app are both given; keep one of them'),
  );
  await expect(check({ contract })).rejects.toThrow('give url or app');
  await expect(check({ ...nowhere, contract: 'papershift-pulse-2' })).rejects.toThrow(TypeError);
  await expect(check({ ...nowhere, only: ['delet.*'] })).rejects.toThrow(/only: no rule matches "delet\.\*"/);
  await expect(check({ ...nowhere, waive: { 'delet.*': 'x' } })).rejects.toThrow(/waive: no rule matches "delet\.\*"/);
  await expect(check({ ...nowhere, budget: 0 })).rejects.toThrow('budget: expected a whole number from 1 to 1000000');
  await expect(check({ ...nowhere, pemit: [] } as never)).rejects.toThrow('unknown key "pemit"; did you mean "permit"');
}, 30_000);

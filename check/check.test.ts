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
  expect(results).toMatchObject({ profile: 'deep', complete: true, verdict: 'conformant' });
  expect(results.command).toContain('--profile deep --budget 1000000 --seed 1 --time 2000ms');
  expect(results.rules.map(({ id, verdict }) => [id, verdict])).toEqual([['history.explained', 'pass']]);
}, 60_000);

test('options that contradict each other, or speak of nothing, are a mistake of the caller', async () => {
  await expect(check({ ...serving(), url: 'http://127.0.0.1:9' })).rejects.toThrow(
    new TypeError('url and app are both given; keep one of them'),
  );
  await expect(check({ contract: papershift.contract })).rejects.toThrow('give url or app');
  await expect(check({ ...serving(), contract: 'papershift-pulse-2' })).rejects.toThrow(TypeError);
  await expect(check({ ...serving(), only: ['delet.*'] })).rejects.toThrow(/only: no rule matches "delet\.\*"/);
});

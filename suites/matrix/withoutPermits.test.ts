import type { Exchange } from '../../model/exchange';
import { runReference } from './runReference';
import { subjectOf } from './subjects';

async function written(profile: 'quick' | 'standard' | 'deep', permits: readonly string[]): Promise<Exchange['request'][]> {
  const { contract, reference } = await subjectOf('papershift-pulse');
  const sent: Exchange['request'][] = [];
  await runReference(contract, reference, { profile, seed: 1, way: 'socket', exploreMs: 1500, permits, switches: { faults: [], variants: [] }, onExchange: ({ request }) => sent.push(request) });
  return sent.filter(({ method }) => method !== 'GET');
}

const makesDefault = ({ body }: Exchange['request']): boolean => /"default": ?true/.test(body ?? '');

describe.each(['quick', 'standard', 'deep'] as const)('a %s run', (profile) => {
  test('makes no role a default where that is not permitted: where only one may be, it would take it from another', async () => {
    expect((await written(profile, ['change-existing', 'probe-existing', 'disposable'])).filter(makesDefault)).toEqual([]);
  }, 60_000);

  test('makes some where it is', async () => {
    expect((await written(profile, ['default-role', 'disposable'])).filter(makesDefault)).not.toEqual([]);
  }, 60_000);
});

import type { Exchange } from '../../model/exchange';
import { runReference } from './runReference';
import { subjectOf } from './subjects';

async function written(profile: 'quick' | 'standard' | 'deep', permits: readonly string[], variants: readonly string[] = []): Promise<Exchange['request'][]> {
  const { contract, reference } = await subjectOf('papershift-pulse');
  const sent: Exchange['request'][] = [];
  await runReference(contract, reference, { profile, seed: 1, way: 'socket', exploreMs: 1500, permits, switches: { faults: [], variants }, onExchange: ({ request }) => sent.push(request) });
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

describe('where built-in roles take no update, so that no default could be given back', () => {
  const made = async (permits: readonly string[]): Promise<Exchange['request'][]> => (await written('standard', permits, ['system-frozen'])).filter((request) => request.method === 'POST' && makesDefault(request));

  test('none is moved', async () => {
    expect(await made(['change-existing', 'probe-existing', 'default-role'])).toEqual([]);
  }, 60_000);

  test('unless they are disposable', async () => {
    expect(await made(['change-existing', 'probe-existing', 'default-role', 'disposable'])).not.toEqual([]);
  }, 60_000);
});

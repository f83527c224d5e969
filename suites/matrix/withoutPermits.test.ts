import type { Exchange } from '../../model/exchange';
import { runReference } from './runReference';
import { subjectOf } from './subjects';

async function written(
  profile: 'quick' | 'standard' | 'deep',
  permits: readonly string[],
  variants: readonly string[] = [],
): Promise<Exchange['request'][]> {
  const { contract, reference } = await subjectOf('papershift-pulse');
  const sent: Exchange['request'][] = [];
  await runReference(contract, reference, {
    profile,
    seed: 1,
    way: 'socket',
    exploreMs: 500,
    permits,
    switches: { faults: [], variants },
    onExchange: ({ request }) => sent.push(request),
  });
  return sent.filter(({ method }) => method !== 'GET');
}

const makesDefault = ({ body }: Exchange['request']): boolean => /"default": ?true/.test(body ?? '');

test(
  'no role is made a default where that is not permitted: where ' + 'only one may be, it would take it from another',
  async () => {
    expect((await written('deep', ['change-existing', 'probe-existing', 'disposable'])).filter(makesDefault)).toEqual(
      [],
    );
  },
  60_000,
);

test('some are where it is', async () => {
  expect((await written('quick', ['default-role', 'disposable'])).filter(makesDefault)).not.toEqual([]);
}, 60_000);

test(
  'none is where built-in roles take no update, so that no default ' +
    'could be given back, unless they are disposable',
  async () => {
    const made = async (permits: readonly string[]): Promise<Exchange['request'][]> =>
      (await written('quick', permits, ['system-frozen'])).filter(
        (request) => request.method === 'POST' && makesDefault(request),
      );
    expect(await made(['change-existing', 'probe-existing', 'default-role'])).toEqual([]);
    expect(await made(['change-existing', 'probe-existing', 'default-role', 'disposable'])).not.toEqual([]);
  },
  60_000,
);

import { loadContract } from '../../../contract/load';
import { shippedContracts } from '../../../contract/shipped';
import { waysBeyondJson } from '../../../generators/malformed';
import type { Contract } from '../../../contract/types';
import type { Json } from '../../../model/json';
import { knownOdd } from './oddKnown';
import { readRecipe } from '../recipes/readRecipe';

jest.setTimeout(30_000);

const contracts = new Map<string, Contract>();
beforeAll(async () => {
  for (const { id, folder } of shippedContracts()) {
    const loaded = await loadContract(folder);
    if (loaded.ok) contracts.set(id, loaded.contract);
  }
});

function shipped(id: string): Contract {
  const contract = contracts.get(id);
  if (!contract) throw new Error('the contract does not load');
  return contract;
}

const ids = ['glance-group-roles', 'papershift-pulse', 'zendesk-chat'];

test.each(ids)('all that is known to hurt in %s can be run again from its recipe', (id) => {
  const contract = shipped(id);
  for (const one of knownOdd(contract, 3)) {
    const recipe = JSON.parse(JSON.stringify({ kind: 'unusual', one })) as Json;
    expect(readRecipe(contract, recipe)).toEqual(recipe);
  }
});

test.each(ids)('each way to spoil a body of %s is sent to one operation, which turns', (id) => {
  const contract = shipped(id);
  const sent = (turn: number) => knownOdd(contract, turn).flatMap((one) => (one.kind === 'body' ? [one] : []));
  expect(
    sent(0)
      .map(({ way }) => way)
      .sort(),
  ).toEqual([...waysBeyondJson].sort());
  expect(
    new Set(
      [0, 1, 2, 3].flatMap((turn) =>
        sent(turn)
          .filter(({ way }) => way === 'a comma after it')
          .map(({ operation }) => operation),
      ),
    ).size,
  ).toBeGreaterThan(1);
});

test('what nothing shows is tried with ids that are none and with values beside its own', () => {
  const unseen = knownOdd(shipped('glance-group-roles'), 0).filter(
    (one) => one.kind !== 'id' && one.operation === 'video-settings',
  );
  expect(unseen).toEqual(
    expect.arrayContaining([
      { kind: 'body-id', operation: 'video-settings', form: 'in an array' },
      { kind: 'listed', operation: 'video-settings', pointer: '/backgroundSelectedEffect', value: 'imagefills' },
    ]),
  );
});

test('objects with keys of their own are tried with keys that every object has', () => {
  const members = knownOdd(shipped('papershift-pulse'), 0).flatMap((one) =>
    one.kind === 'member' ? [`${one.operation} ${one.within} ${one.member.key}`] : [],
  );
  expect(members).toEqual(
    expect.arrayContaining(['create /attributes/rights __proto__', 'update /attributes/rights __proto__']),
  );
});

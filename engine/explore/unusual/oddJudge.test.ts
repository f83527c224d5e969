import { loadContract } from '../../../contract/load';
import { shippedContracts } from '../../../contract/shipped';
import { operationFor } from '../../../contract/questions';
import type { Contract } from '../../../contract/types';
import type { JsonObject } from '../../../model/json';
import { wrongKeys } from './oddJudge';

let contract: Contract;
beforeAll(async () => {
  const loaded = await loadContract(shippedContracts().find(({ id }) => id === 'papershift-pulse')?.folder ?? '');
  if (!loaded.ok) throw new Error('the contract does not load');
  contract = loaded.contract;
});

/** What is wrong with rights that read as `shown`, an answer's text, after `sent` was sent in one of their groups. */
function amiss(sent: string, shown: string): string[] {
  const operation = operationFor(contract, 'update');
  const field = operation.request?.fields.find(({ label }) => label === 'rights');
  if (!field) throw new Error('the contract has no rights');
  return wrongKeys(contract, operation, field, sent, [
    {
      where: 'show',
      item: { attributes: { rights: JSON.parse(shown) as JsonObject } },
      view: 'show',
      exchange: 2,
      role: '1',
    },
  ]).map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

test('a key that no group may hold is told, also under a group that every object has', () => {
  expect(amiss('{"a":true}', '{"__proto__":{"a":true}}')).toEqual([
    'update.rights.keys: update was sent "a" in rights, and show shows it under "__proto__": {"a":true}.',
  ]);
  expect(amiss('{"__proto__":{"a":1}}', '{"user":{"__proto__":{"a":1}}}')).toHaveLength(1);
});

test.each<[string, string, string]>([
  ['a group that may not exist, with keys that groups may hold', '{"read":true}', '{"constructor":{"read":true}}'],
  ['a key that one group alone may hold, there', '{"manage":true}', '{"team_membership":{"manage":true}}'],
  ['a key that was not sent', '{"read":true}', '{"user":{"a":true}}'],
  ['no object', '{"a":true}', '{"__proto__":true}'],
  ['nothing', '{"a":true}', '{}'],
])('%s is left to others', (_, sent, shown) => expect(amiss(sent, shown)).toEqual([]));

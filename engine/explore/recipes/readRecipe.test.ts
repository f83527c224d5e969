import { loadContract } from '../../../contract/load';
import { shippedContracts } from '../../../contract/shipped';
import type { Contract } from '../../../contract/types';
import type { Json } from '../../../model/json';
import { movesDefaults, readRecipe, usersOf } from './readRecipe';

let contract: Contract;
beforeAll(async () => {
  const loaded = await loadContract(shippedContracts().find(({ id }) => id === 'glance-group-roles')?.folder ?? '');
  if (!loaded.ok) throw new Error('the contract does not load');
  contract = loaded.contract;
});

const assign = { do: 'assign', purpose: 'claim', user: 0, role: 'A' };
const update = {
  do: 'call',
  purpose: 'claim',
  operation: 'update',
  plays: 'update',
  role: 'A',
  items: [{ item: { name: 'x' } }],
};
const race = (lanes: Json, more: Record<string, Json> = {}): Json => ({
  kind: 'race',
  name: 'a race',
  race: { roles: { A: { name: 'a' } }, holders: {}, spareUsers: 1, defaults: [], watch: [], lanes, ...more },
});

test.each<[string, Json]>([
  ['a race', race([[assign], [update]])],
  [
    'a race with reads',
    race([[update]], {
      watch: [
        { do: 'call', purpose: 'claim', operation: 'list', plays: 'list' },
        { do: 'call', purpose: 'claim', operation: 'show', plays: 'show', role: 'A' },
      ],
    }),
  ],
  [
    'a command sequence',
    {
      kind: 'sequence',
      users: 1,
      commands: [
        { do: 'create', items: [{ name: 'a' }] },
        { do: 'assign', user: 0, role: 0 },
        { do: 'update', operation: 'update', parts: [{ role: 0, item: {} }] },
      ],
    },
  ],
  ['odd text', { kind: 'unusual', one: { kind: 'text', operation: 'create', texts: { '/name': '\u0000' } } }],
  [
    'an odd member',
    {
      kind: 'unusual',
      one: {
        kind: 'member',
        operation: 'update',
        within: '',
        member: { what: 'an odd key', key: '__proto__', json: '1', times: 2 },
      },
    },
  ],
  [
    'a body that is no JSON',
    { kind: 'unusual', one: { kind: 'body', operation: 'video-settings', way: 'a word after it' } },
  ],
  ['an odd id in a body', { kind: 'unusual', one: { kind: 'body-id', operation: 'update-many', form: 'in an array' } }],
  [
    'a value that nothing shows',
    {
      kind: 'unusual',
      one: { kind: 'listed', operation: 'video-settings', pointer: '/backgroundSelectedEffect', value: 'imagefills' },
    },
  ],
])('%s is taken as it was recorded', (_, recipe) => expect(readRecipe(contract, recipe)).toEqual(recipe));

test('what the calls of an earlier version do is told by the contract', () => {
  const { plays: _, ...earlier } = update;
  expect(readRecipe(contract, race([[earlier]]))).toEqual(race([[update]]));
});

test('earlier results call the commands acts and the default roles keepers', () => {
  const commands = [{ do: 'create', items: [{ name: 'a' }] }];
  expect(readRecipe(contract, { kind: 'sequence', users: 0, acts: commands })).toEqual({
    kind: 'sequence',
    users: 0,
    commands,
  });
  const roles = { A: { name: 'a' } };
  const earlier = { roles, holders: {}, spareUsers: 1, keepers: ['A'], watch: [], lanes: [[assign]] };
  expect(readRecipe(contract, { kind: 'race', name: 'a race', race: earlier })).toEqual(
    race([[assign]], { defaults: ['A'] }),
  );
});

test('a call that claims to do something else than the contract says is refused', () =>
  expect(readRecipe(contract, race([[{ ...update, plays: 'list' }]]))).toBeNull());

test.each<[string, Json | undefined]>([
  ['nothing', undefined],
  ['a text', 'race'],
  ['another kind', { kind: 'other' }],
  ['a race without lanes', race(null)],
  ['an operation that is not there', race([[{ ...update, operation: 'destroy' }]])],
  ['an id written out', race([[{ ...update, role: { segment: '1' } }]])],
  ['a role that is not of the race', race([[{ ...update, role: 'B' }]])],
  [
    'a delete of an id',
    race([
      [
        {
          do: 'call',
          purpose: 'claim',
          operation: 'delete',
          plays: 'delete',
          items: [{ role: { json: 1 }, item: null }],
        },
      ],
    ]),
  ],
  [
    'a bulk update that says by itself whose',
    race([[{ do: 'call', purpose: 'claim', operation: 'update-many', items: [{ item: { roleId: 1, name: 'x' } }] }]]),
  ],
  ['another tenant', race([[{ ...update, tenant: '8' }]])],
  ['a request written by hand', race([[{ ...update, raw: { body: '{}' } }]])],
  ['another credential', race([[{ ...update, credential: 'none' }]])],
  ['more users than it takes', race([[{ ...assign, user: 5 }]])],
  ['a command sequence with roles by name', { kind: 'sequence', users: 0, commands: [{ do: 'delete', roles: ['1'] }] }],
  [
    'a member that says which role',
    {
      kind: 'unusual',
      one: {
        kind: 'member',
        operation: 'update-many',
        within: '',
        member: { what: 'x', key: 'roleId', json: '1', times: 1 },
      },
    },
  ],
  [
    'a member that ends the object early',
    {
      kind: 'unusual',
      one: {
        kind: 'member',
        operation: 'update',
        within: '',
        member: { what: 'x', key: 'a', json: '1}, {"roleId": 1', times: 1 },
      },
    },
  ],
  ['a body written out', { kind: 'unusual', one: { kind: 'body', operation: 'update', way: '[{"roleId":1}]' } }],
  ['a body for a delete', { kind: 'unusual', one: { kind: 'body', operation: 'delete', way: 'a word after it' } }],
  ['an odd id written out', { kind: 'unusual', one: { kind: 'body-id', operation: 'update-many', form: '1' } }],
  [
    'an odd id where the path says which role',
    { kind: 'unusual', one: { kind: 'body-id', operation: 'update', form: 'in an array' } },
  ],
  ['an odd id for a delete', { kind: 'unusual', one: { kind: 'body-id', operation: 'delete', form: 'in an array' } }],
  ['an id that leaves its place in the path', { kind: 'unusual', one: { kind: 'id', segment: '../7' } }],
])('%s is refused', (_, recipe) => expect(readRecipe(contract, recipe)).toBeNull());

test('what a recipe wants of the target is told from it', () => {
  const recipe = readRecipe(contract, race([[assign]], { holders: { A: 2 } }));
  expect(recipe && usersOf(recipe)).toBe(3);
  expect(recipe && movesDefaults(contract, recipe)).toBe(false);
});

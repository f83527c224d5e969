import { loadContract } from '../../contract/load';
import { shippedContracts } from '../../contract/shipped';
import type { Contract } from '../../contract/types';
import type { JsonObject } from '../../model/json';
import { advance, type Advanced } from '../advance';
import type { Answer, Event, Operation } from '../event';
import { explain } from '../explain';
import { modelOf } from './model';
import { emptyState, type Holding } from './state';

/** A contract of the package by its folder's name. */
async function contractOf(name: string): Promise<Contract> {
  const loaded = await loadContract(shippedContracts().find(({ id }) => id === name)?.folder ?? '');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.contract;
}

/** An answer of success that shows these roles; `idAt` is a plain member. */
const accepted = (idAt: string, ...items: readonly JsonObject[]): Answer => ({
  outcome: 'accepted',
  complete: true,
  items: items.map((item) => ({ key: String(item[idAt]), item })),
});

const refused: Answer = { outcome: 'refused', items: [] };
const lost: Answer = { outcome: 'lost', items: [] };

/** An event that was in flight from `from` to `to`. */
const event = (id: string, operation: Operation, answer: Answer, from: number, to: number): Event => ({
  id,
  operation,
  answer,
  startedMs: from,
  endedMs: to,
  words: id,
});

const chat = (): Promise<Contract> => contractOf('zendesk-chat');
const group = (): Promise<Contract> => contractOf('glance-group-roles');
const choices = { enabledFeatures: [], judgesRefusals: true, assignsGone: false };
const users = (...names: string[]): ReadonlyMap<string, Holding> =>
  new Map(names.map((name) => [name, { keys: [], sure: true }]));

function play(contract: Contract, steps: readonly (readonly [Operation, Answer])[]): Advanced {
  let now: Advanced = { states: [emptyState(users('u'))] };
  for (const [operation, answer] of steps) {
    if (!('states' in now)) return now;
    now = advance(modelOf(contract, choices), now.states, operation, answer);
  }
  return now;
}
const ruleOf = (result: Advanced): string | null | undefined =>
  'refuted' in result ? result.refuted.blame.rule : undefined;

const create = (item: JsonObject): Operation => ({ kind: 'create', name: 'create', items: [item] });
const update = (role: string, item: JsonObject): Operation => ({
  kind: 'update',
  name: 'update',
  changes: [{ role, item }],
});
const remove = (...roles: string[]): Operation => ({ kind: 'delete', name: 'delete', roles });
const give = (role: string | null): Operation => ({ kind: 'assign', name: 'assign', user: 'u', role });
const list: Operation = { kind: 'list', name: 'list' };
const made = accepted('id', { id: 1, name: 'A', description: '', enabled: true, members_count: 0 });

test.each([
  [
    'what was sent is read back',
    [
      [update('1', { description: 'new' }), accepted('id')],
      [list, accepted('id', { id: 1, name: 'A', description: '' })],
    ],
    'update.description.read-back',
  ],
  [
    'what was not sent stays',
    [
      [update('1', { description: 'new' }), accepted('id')],
      [list, accepted('id', { id: 1, name: 'B' })],
    ],
    'update.name.unsent',
  ],
  [
    'a refusal changes nothing',
    [
      [update('1', { description: 'new' }), refused],
      [list, accepted('id', { id: 1, name: 'A', description: 'new' })],
    ],
    'update.refusal',
  ],
  ['what is there is listed', [[list, accepted('id')]], 'list.complete'],
  [
    'what is gone is gone',
    [
      [remove('1'), accepted('id')],
      [list, accepted('id', { id: 1, name: 'A' })],
    ],
    'delete.gone',
  ],
  [
    'nothing is deleted twice',
    [
      [remove('1'), accepted('id')],
      [remove('1'), accepted('id')],
    ],
    'delete.twice',
  ],
  ['a role that nobody holds can be deleted', [[remove('1'), refused]], 'delete.unused'],
  [
    'counts follow',
    [
      [give('1'), accepted('id')],
      [list, accepted('id', { id: 1, name: 'A', members_count: 0 })],
    ],
    'assign.members_count.count',
  ],
  [
    'an id is not used again',
    [
      [remove('1'), accepted('id')],
      [create({ name: 'B' }), made],
    ],
    'delete.id-reuse',
  ],
] as const)('%s', async (_, steps, rule) => {
  expect(
    ruleOf(
      play(await chat(), [[create({ name: 'A' }), made], ...(steps as readonly (readonly [Operation, Answer])[])]),
    ),
  ).toBe(rule);
});

test('what is open stays open: held roles go or stay, text is trimmed, lost answers may have done it', async () => {
  const contract = await chat();
  const held: (readonly [Operation, Answer])[] = [
    [create({ name: 'A' }), made],
    [give('1'), accepted('id')],
  ];
  expect(ruleOf(play(contract, [...held, [remove('1'), refused]]))).toBeUndefined();
  expect(ruleOf(play(contract, [...held, [remove('1'), accepted('id')], [list, accepted('id')]]))).toBeUndefined();
  expect(ruleOf(play(contract, [[create({ name: 'A ' }), made]]))).toBeUndefined();
  const gone: (readonly [Operation, Answer])[] = [
    [create({ name: 'A' }), made],
    [remove('1'), lost],
  ];
  expect(ruleOf(play(contract, [...gone, [list, accepted('id')]]))).toBeUndefined();
  expect(ruleOf(play(contract, [...gone, [list, accepted('id', { id: 1, name: 'A' })]]))).toBeUndefined();
  expect(ruleOf(play(contract, [...gone, [list, accepted('id')], [list, accepted('id', { id: 1, name: 'A' })]]))).toBe(
    'delete.gone',
  );
});

test('a role in use stays and a name is unique where that is stated', async () => {
  const contract = await group();
  const role = { roleId: 1, name: 'A', userCount: 0, inUse: false };
  expect(
    ruleOf(
      play(contract, [
        [create({ name: 'A' }), accepted('roleId', role)],
        [give('1'), accepted('roleId')],
        [remove('1'), accepted('roleId')],
        [list, accepted('roleId')],
      ]),
    ),
  ).toBe('delete.in-use');
  expect(
    ruleOf(
      play(contract, [
        [create({ name: 'A' }), accepted('roleId', role)],
        [create({ name: 'A' }), accepted('roleId', { ...role, roleId: 2 })],
      ]),
    ),
  ).toBe('create.name.unique');
});

test('an update that is lost to another has no order', async () => {
  const contract = await chat();
  const before = play(contract, [
    [create({ name: 'A', description: 'old' }), accepted('id', { id: 1, name: 'A', description: 'old' })],
  ]);
  const states = 'states' in before ? before.states : [];
  const together = [
    event('rename', update('1', { name: 'B' }), accepted('id'), 0, 10),
    event('describe', update('1', { description: 'new' }), accepted('id'), 0, 10),
  ];
  const after = (name: string, description: string) =>
    event('list', list, accepted('id', { id: 1, name, description }), 20, 21);
  expect(explain([...together, after('B', 'new')], states, modelOf(contract, choices)).ok).toBe(true);
  expect(explain([...together, after('B', 'old')], states, modelOf(contract, choices)).ok).toBe(false);
});

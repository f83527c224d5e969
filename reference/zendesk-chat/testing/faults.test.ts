// Fastify's inject loads 'cookie', an ES module that Jest cannot load before Node 24.9; nothing here sends a cookie.
jest.mock('cookie', () => ({}));

import { FLAGS, PERMISSION_NAMES, PERMISSIONS, SCOPES } from '../rules/permissions';
import { newAccount, type Account } from './setup';

const update =
  (id: number, body: Parameters<Account['send']>[2], options?: Parameters<Account['send']>[3]) =>
  ({ send }: Account) =>
    send('PUT', `roles/${id}`, body, options);

test.each([
  ['update-401-but-done', update(8, { name: 'new' }, { token: null }), 401],
  ['update-415-but-done', update(8, undefined, { raw: '{"name":"new"}', type: 'text/plain' }), 415],
  ['update-422-but-stored', update(8, { name: 'new', enabled: 'no' }), 422],
  ['update-422-but-all-stored', update(8, { name: 'new', enabled: 'no' }), 422],
  ['update-drops-invalid', update(8, { name: 'new', enabled: 'no' }), 200],
  ['update-open-to-limited', update(8, { name: 'new' }, { token: 'chat-agent-91b7e6a04c2df8e' }), 200],
  ['update-takes-form', update(8, undefined, { raw: 'name=new', type: 'application/x-www-form-urlencoded' }), 200],
  ['update-follows-body-id', update(12, { id: 8, name: 'new' }), 200],
] as const)('%s: answers and stores', async (fault, act, expected) => {
  const account = newAccount({ faults: [fault] });
  expect((await act(account)).status).toBe(expected);
  expect((await account.show(8)).name).toBe('new');
});

test.each(
  ['owner', 'admin', 'agent'].flatMap(
    (role, at) =>
      [
        [`${role}-name-changeable`, at + 1, { name: 'x' }],
        [`${role}-description-changeable`, at + 1, { description: 'x' }],
        [`${role}-disabling-works`, at + 1, { enabled: false }],
      ] as const,
  ),
)('%s', async (fault, id, body) => {
  const account = newAccount({ faults: [fault] });
  expect((await update(id, body)(account)).status).toBe(200);
  expect(await account.show(id)).toMatchObject(body);
});

test.each(
  ['create', 'update'].flatMap((write) => [
    ...SCOPES.map((name) => [write, `stores-unknown-${name}`, name, 'everyone'] as const),
    ...FLAGS.map((name) => [write, `stores-mistyped-${name}`, name, 'true'] as const),
  ]),
)('%s-%s: a value that there is not is stored', async (write, fault, name, wrong) => {
  const { send, make, show } = newAccount({ faults: [`${write}-${fault}`] });
  const { id } = await make(write === 'create' ? { permissions: { [name]: wrong } } : {});
  if (write === 'update') await send('PUT', `roles/${id}`, { permissions: { [name]: wrong } });
  expect((await show(id)).permissions[name]).toBe(wrong);
});

test.each(PERMISSION_NAMES)('update-resets-%s: another permission is sent, this one is lost', async (name) => {
  const { send, make, show } = newAccount({ faults: [`update-resets-${name}`] });
  const { id } = await make({ permissions: { [name]: PERMISSIONS[name].other } });
  const another = name === 'visitors_seen' ? 'manage_bans' : 'visitors_seen';
  expect((await send('PUT', `roles/${id}`, { permissions: { [another]: 'account' } })).status).toBe(200);
  expect((await show(id)).permissions[name]).toBe(PERMISSIONS[name].ofNew);
});

test('delete-in-use-frees: refused, and the members are gone', async () => {
  const { send } = newAccount({ faults: ['delete-in-use-frees'] });
  expect((await send('DELETE', 'roles/8')).status).toBe(409);
  expect((await send('GET', 'agents/112')).body).toMatchObject({ role_id: 3 });
});

test('delete-in-use-orphans: gone, and still held', async () => {
  const { send } = newAccount({ faults: ['delete-in-use-orphans'] });
  expect([(await send('DELETE', 'roles/8')).status, (await send('GET', 'roles/8')).status]).toEqual([204, 404]);
  expect((await send('GET', 'agents/112')).body).toMatchObject({ role_id: 8 });
});

test.each([
  ['ids-reused', 10_000],
  ['last-id-reused', 10_000],
  ['namesake-revives', 10_000],
])('%s', async (fault, expected) => {
  const { send, make } = newAccount({ faults: [fault] });
  await send('DELETE', `roles/${(await make()).id}`);
  expect((await make()).id).toBe(expected);
});

test('shared-permissions: a change in one role shows in another', async () => {
  const { send, make, show } = newAccount({ faults: ['shared-permissions'] });
  const [one, other] = [await make(), await make()];
  await send('PUT', `roles/${one.id}`, { permissions: { edit_chat_tags: true } });
  expect((await show(other.id)).permissions['edit_chat_tags']).toBe(true);
});

test('update-takes-id: the role has moved', async () => {
  const { send, make, show } = newAccount({ faults: ['update-takes-id'] });
  const { id } = await make();
  await send('PUT', `roles/${id}`, { id: 20_000 });
  expect((await show(20_000)).name).toBe('a role');
});

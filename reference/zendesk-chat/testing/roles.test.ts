// Fastify's inject loads 'cookie', an ES module that Jest cannot load before Node 24.9; nothing here sends a cookie.
jest.mock('cookie', () => ({}));

import { newPermissions, PERMISSION_NAMES } from '../rules/permissions';
import { newAccount } from './setup';

test('lists the built-in roles and those that somebody made', async () => {
  const { send, list, show } = newAccount();
  const { status, headers } = await send('GET', 'roles');
  expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
  const roles = await list();
  expect(roles.map(({ id, name, members_count }) => [id, name, members_count])).toEqual([
    [1, 'Owner', 1],
    [2, 'Admin', 2],
    [3, 'Agent', 8],
    [8, 'Team Lead', 2],
    [12, 'Night Shift', 1],
    [15, 'Seasonal', 0],
  ]);
  for (const role of roles) expect(await show(role.id)).toEqual(role);
});

test('a name alone makes a role with everything else as documented', async () => {
  const { send, list } = newAccount();
  const { status, body } = await send('POST', 'roles', { name: 'Team Lead' });
  expect(status).toBe(201);
  expect(body).toEqual({
    id: 10_000,
    name: 'Team Lead',
    description: '',
    enabled: true,
    members_count: 0,
    permissions: newPermissions(),
  });
  expect((await list()).at(-1)).toEqual(body);
});

test('create honours all that is sent, and ignores what cannot be set', async () => {
  const { make, show } = newAccount();
  const { id } = await make({
    id: 8,
    members_count: 7,
    description: 'd',
    enabled: false,
    permissions: { visitors_seen: 'own', unknown: 1 },
    unknown: 1,
  });
  expect(await show(id)).toEqual({
    id: 10_000,
    name: 'a role',
    description: 'd',
    enabled: false,
    members_count: 0,
    permissions: { ...newPermissions(), visitors_seen: 'own' },
  });
});

test('update changes what is sent and leaves the rest', async () => {
  const { send, make, show } = newAccount();
  const role = await make({ description: 'd', enabled: false, permissions: { manage_bans: 'none' } });
  const { status, body } = await send('PUT', `roles/${role.id}`, {
    id: 5,
    members_count: 9,
    permissions: { edit_chat_tags: true },
  });
  expect(status).toBe(200);
  expect(body).toEqual({ ...role, permissions: { ...role.permissions, edit_chat_tags: true } });
  expect(await show(role.id)).toEqual(body);
});

test.each(['', ' outer ', 'a\0b', 'e\u0301', '😀', '<b>&amp;</b>', '100%25', '\u202eabc', 'x'.repeat(50_000)])(
  'keeps text as it is (%#)',
  async (text) => {
    const { make, show } = newAccount();
    const { id } = await make({ name: text, description: text });
    expect(await show(id)).toMatchObject({ name: text, description: text });
  },
);

test.each([
  { name: 5 },
  { name: null },
  { description: [] },
  { enabled: 'true' },
  { enabled: null },
  { permissions: null },
  { permissions: [] },
  ...PERMISSION_NAMES.flatMap((name) =>
    ['everyone', 1, null].map((wrong) => ({ description: 'new', permissions: { [name]: wrong } })),
  ),
])('refuses %j, and changes nothing', async (fields) => {
  const { send, make, list } = newAccount();
  const { id } = await make();
  const before = await list();
  for (const answer of [
    await send('PUT', `roles/${id}`, fields),
    await send('POST', 'roles', { name: 'x', ...fields }),
  ]) {
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ error: 'invalid' });
  }
  expect(await list()).toEqual(before);
});

test('a role needs a name to be made', async () => {
  expect((await newAccount().send('POST', 'roles', { description: 'x' })).status).toBe(422);
});

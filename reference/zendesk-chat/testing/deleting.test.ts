// Fastify's inject loads 'cookie', an ES module that Jest cannot load before Node 24.9; nothing here sends a cookie.
jest.mock('cookie', () => ({}));

import { newAccount } from './setup';

test('a role that nobody holds goes, and its id with it', async () => {
  const { send, make, list } = newAccount();
  const { id } = await make();
  const { status, text } = await send('DELETE', `roles/${id}`);
  expect([status, text]).toEqual([204, '']);
  expect((await list()).map((role) => role.id)).not.toContain(id);
  for (const method of ['GET', 'PUT', 'DELETE'])
    expect((await send(method, `roles/${id}`, method === 'PUT' ? {} : undefined)).status).toBe(404);
  expect((await make()).id).toBe(id + 1);
});

test('members_count follows, and a role with members stays until they are freed', async () => {
  const { send, make, show } = newAccount();
  const role = await make();
  expect((await send('PUT', 'agents/104', { role_id: role.id })).body).toMatchObject({ id: 104, role_id: role.id });
  expect([(await show(role.id)).members_count, (await show(3)).members_count]).toEqual([1, 7]);
  expect((await send('DELETE', `roles/${role.id}`)).status).toBe(409);
  expect(await show(role.id)).toEqual({ ...role, members_count: 1 });
  await send('PUT', 'agents/104', { role_id: 3 });
  expect((await send('DELETE', `roles/${role.id}`)).status).toBe(204);
  expect((await show(3)).members_count).toBe(8);
});

test('deleting a role with members may also be done whole', async () => {
  const { send, make, show } = newAccount({ variants: ['delete-in-use-done'] });
  const { id } = await make();
  await send('PUT', 'agents/104', { role_id: id });
  expect((await send('DELETE', `roles/${id}`)).status).toBe(204);
  expect((await send('GET', 'agents/104')).body).toMatchObject({ role_id: 3 });
  expect((await show(3)).members_count).toBe(8);
});

test.each([{ role_id: 999 }, { role_id: '3' }, { role_id: 1 }, {}])('assigning %j is refused', async (body) => {
  expect((await newAccount().send('PUT', 'agents/104', body)).status).toBe(422);
});

test('agents may be read-only', async () => {
  const { send } = newAccount({ variants: ['agents-read-only'] });
  expect([(await send('GET', 'agents/104')).status, (await send('PUT', 'agents/104', { role_id: 8 })).status]).toEqual([
    200, 405,
  ]);
});

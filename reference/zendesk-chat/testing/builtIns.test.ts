// Fastify's inject loads 'cookie', an ES module that Jest cannot load before Node 24.9; nothing here sends a cookie.
jest.mock('cookie', () => ({}));

import { newAccount } from './setup';

const statusOf = async (
  id: number,
  fields: Parameters<ReturnType<typeof newAccount>['make']>[0],
  variants: string[] = [],
): Promise<number> => (await newAccount({ variants }).send('PUT', `roles/${id}`, fields ?? {})).status;

test.each([1, 2, 3])('name, description and enabled of role %i cannot be changed', async (id) => {
  expect(await statusOf(id, { name: 'x' })).toBe(403);
  expect(await statusOf(id, { description: 'x' })).toBe(403);
  expect(await statusOf(id, { enabled: false })).toBe(403);
});

test('permissions of Owner and Admin cannot be changed, those of Agent can', async () => {
  const fields = { permissions: { edit_visitor_notes: false } };
  expect(await Promise.all([1, 2, 3].map((id) => statusOf(id, fields)))).toEqual([403, 403, 200]);
});

test('a refused change takes nothing along', async () => {
  const { send, show } = newAccount();
  const before = await show(3);
  await send('PUT', 'roles/3', { name: 'x', permissions: { edit_visitor_notes: false } });
  expect(await show(3)).toEqual(before);
});

test('the present values may be sent', async () => {
  const { send, show } = newAccount();
  for (const id of [1, 2, 3]) expect((await send('PUT', `roles/${id}`, { ...(await show(id)) })).status).toBe(200);
});

test('what is fixed may also be refused even unchanged, or ignored', async () => {
  expect(await statusOf(1, { enabled: true }, ['fixed-refused-even-unchanged'])).toBe(403);
  const { send, show } = newAccount({ variants: ['fixed-ignored'] });
  expect((await send('PUT', 'roles/3', { name: 'x', permissions: { edit_visitor_notes: false } })).status).toBe(200);
  expect(await show(3)).toMatchObject({ name: 'Agent', permissions: { edit_visitor_notes: false } });
});

test('built-in roles cannot be deleted', async () => {
  const { send, list } = newAccount();
  for (const id of [1, 2, 3]) expect((await send('DELETE', `roles/${id}`)).status).toBe(403);
  expect(await list()).toHaveLength(6);
});

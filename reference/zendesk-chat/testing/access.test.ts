// Fastify's inject loads 'cookie', an ES module that Jest cannot load before Node 24.9; nothing here sends a cookie.
jest.mock('cookie', () => ({}));

import { zendeskChat } from '..';
import { newAccount } from './setup';

const { token, limitedToken } = zendeskChat.account;

test.each([
  [null, 401],
  ['wrong', 401],
  ['', 401],
  [`${token.slice(0, -1)}x`, 401],
  [limitedToken, 403],
] as const)('%s is answered %i everywhere, without data', async (used, expected) => {
  const { send, list } = newAccount();
  const before = await list();
  const options = { token: used };
  const answers = [
    await send('GET', 'roles', undefined, options),
    await send('GET', 'roles/8', undefined, options),
    await send('POST', 'roles', { name: 'x' }, options),
    await send('PUT', 'roles/8', { name: 'x' }, options),
    await send('DELETE', 'roles/15', undefined, options),
    await send('GET', 'agents/104', undefined, options),
  ];
  for (const { status, text } of answers) {
    expect(status).toBe(expected);
    expect(text).not.toContain('Team Lead');
  }
  expect(await list()).toEqual(before);
});

test.each([
  '0',
  '-8',
  '8abc',
  '8.0',
  '8e0',
  '0x8',
  '%208',
  '08',
  'abc',
  '%E2%82%AC',
  '999',
  '4294967304',
  '9'.repeat(40),
])('there is no role %s', async (id) => {
  const { send } = newAccount();
  for (const method of ['GET', 'PUT', 'DELETE'])
    expect((await send(method, `roles/${id}`, method === 'PUT' ? { name: 'x' } : undefined)).status).toBe(404);
});

test.each(['%zz', '9'.repeat(400)])('an id that is no text, or too long a one, answers 400 (%#)', async (id) => {
  expect(await newAccount().send('GET', `roles/${id}`)).toMatchObject({ status: 400 });
});

const json = 'application/json';
test.each([
  ['{"name": ', json, 400],
  ['', json, 400],
  ['\xff\xfe', json, 400],
  ['null', json, 422],
  ['[]', json, 422],
  ['"x"', json, 422],
  ['{"name":"x"}', 'text/plain', 415],
  ['name=x', 'application/x-www-form-urlencoded', 415],
  ['{"name":"x"}', '', 415],
  [`{"name":"${'x'.repeat(1_100_000)}"}`, json, 413],
  ['{"name":"x","permissions":{"__proto__":1,"constructor":2}}', json, undefined],
])('a bad body is refused (%#)', async (raw, type, expected) => {
  const { send } = newAccount();
  const body = raw.startsWith('\xff') ? Buffer.from(raw, 'latin1').toString('latin1') : raw;
  expect((await send('POST', 'roles', undefined, { raw: body, type })).status).toBe(
    raw.startsWith('\xff') ? 400 : (expected ?? 201),
  );
  expect((await send('PUT', 'roles/8', undefined, { raw: body, type })).status).toBe(
    raw.startsWith('\xff') ? 400 : (expected ?? 200),
  );
});

test('methods and paths that there are not', async () => {
  const { send } = newAccount();
  const { status, headers } = await send('PATCH', 'roles/8', { name: 'x' });
  expect([status, headers['allow']]).toEqual([405, 'GET, PUT, DELETE']);
  expect((await send('DELETE', 'roles')).status).toBe(405);
  expect((await send('GET', 'role')).status).toBe(404);
});

test('every seventh request may be one too many, without effect', async () => {
  const { send, list } = newAccount({ variants: ['rate-limited'] });
  for (let at = 1; at < 7; at++) await list();
  const { status, headers } = await send('POST', 'roles', { name: 'x' });
  expect([status, headers['retry-after']]).toEqual([429, '0']);
  expect(await list()).toHaveLength(6);
});

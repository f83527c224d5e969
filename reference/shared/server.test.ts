// Fastify's inject loads 'cookie', an ES module that Jest cannot load before Node 24.9; nothing here sends a cookie.
jest.mock('cookie', () => ({}));

import { newClient, type Client } from './testing/client';
import { tinyServer } from './testing/tinyServer';

const add = (client: Client, name: string) => client.send('POST', '/names', { raw: name, type: 'text/plain' });
const names = async (client: Client) => (await client.send('GET', '/names')).body;

test('routes carry requests out on a fresh world each time', async () => {
  const client = newClient(tinyServer);
  expect(await add(client, 'second')).toMatchObject({ status: 201, body: 'second' });
  expect(await names(client)).toEqual(['first', 'second']);
  expect(await names(newClient(tinyServer))).toEqual(['first']);
});

test('answers are JSON of the media type of the design', async () => {
  const { headers, text } = await newClient(tinyServer).send('GET', '/names');
  expect([headers['content-type'], text]).toEqual(['application/json', '["first"]']);
});

test('a caller who is not let in is refused before the body is read', async () => {
  const client = newClient(tinyServer);
  const huge = { raw: 'x'.repeat(1_100_000), authorization: null };
  expect((await client.send('POST', '/names', huge)).status).toBe(401);
  expect(await client.send('POST', '/names', { ...huge, authorization: undefined })).toMatchObject({
    status: 413,
    body: { error: 'unreadable' },
  });
});

test.each([
  ['GET', '/nowhere', 404],
  ['DELETE', '/names', 404],
  ['HEAD', '/names', 404],
  ['GET', '/%zz', 400],
])('%s %s is answered by the design with %i', async (method, path, status) => {
  expect((await newClient(tinyServer).send(method, path)).status).toBe(status);
});

test('a fault acts where it is asked for by name', async () => {
  expect(await names(newClient(tinyServer, { faults: ['list-omits-first'] }))).toEqual([]);
});

test('a fault acts at its hook point', async () => {
  const client = newClient(tinyServer, { faults: ['text-spaces-collapsed'] });
  expect(await add(client, 'a  b')).toMatchObject({ body: 'a b' });
});

test('a variant changes a status at its hook point', async () => {
  const client = newClient(tinyServer, { variants: ['taken-is-422'] });
  expect((await add(client, 'first')).status).toBe(422);
});

test('variants of which one at most can be on are refused together', () => {
  expect(() => newClient(tinyServer, { variants: ['taken-is-400', 'taken-is-422'] })).toThrow(TypeError);
});

test('every seventh request is one too many if a variant says so', async () => {
  const client = newClient(tinyServer, { variants: ['rate-limited'] });
  const statuses: number[] = [];
  for (let at = 0; at < 8; at += 1) statuses.push((await client.send('GET', '/names')).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 200]);
});

test('every answer takes its time if a variant says so', async () => {
  const client = newClient(tinyServer, { variants: ['slow'] });
  await names(client);
  expect(client.waits).toEqual([20]);
});

describe('requests in flight together', () => {
  const twice = (client: Client) =>
    client.together(
      () => add(client, 'second'),
      () => add(client, 'second'),
    );

  test('show a race each time', async () => {
    for (let time = 0; time < 20; time += 1) {
      const client = newClient(tinyServer, { faults: ['race-same-name'] });
      expect((await twice(client)).map(({ status }) => status)).toEqual([201, 201]);
      expect(await names(client)).toEqual(['first', 'second', 'second']);
    }
  });

  test('show none in an honest server', async () => {
    const client = newClient(tinyServer);
    expect((await twice(client)).map(({ status }) => status)).toEqual([201, 409]);
  });

  test('one after another do not show a race', async () => {
    const client = newClient(tinyServer, { faults: ['race-same-name'] });
    expect([(await add(client, 'second')).status, (await add(client, 'second')).status]).toEqual([201, 409]);
  });
});

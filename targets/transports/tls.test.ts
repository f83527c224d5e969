import { createServer } from 'node:https';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import type { OutgoingRequest } from '../../model/exchange';
import { reach } from '../reach';
import { atUrl } from './http';
import { ofApp } from './inProcess';

// Made for this test, trusted by nobody, good until 2126.
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgP874DvKCA38O6cLa
tIWviJTlHNuzJ9xMbnACHA8y886hRANCAAQrnM7QF7MP0DqNMbg4ER7ZdivIcIfF
tMYifDcLFixXACFWBjoUP90Wy6Q7ZwXnU9IT93wMQe+66hqpgC+79xR6
-----END PRIVATE KEY-----`;
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUe7k7eXsYjDT4Hc9TQWczciga+MMwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMjAyMDUxN1oYDzIxMjYxMDI5
MDIwNTE3WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQrnM7QF7MP0DqNMbg4ER7ZdivIcIfFtMYifDcLFixXACFWBjoUP90W
y6Q7ZwXnU9IT93wMQe+66hqpgC+79xR6o28wbTAdBgNVHQ4EFgQUTUTueauQLbN0
ZbiBfArAhAaufIAwHwYDVR0jBBgwFoAUTUTueauQLbN0ZbiBfArAhAaufIAwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIgRBi4uy/KnjFgkzKVs5mgKtQV9xokAgKeVMPrfYeGGlgCIQDl
hBAREb+HY4c6M0NTgDvy5AjB0luMayTMxM0ga21JXw==
-----END CERTIFICATE-----`;

const REQUEST: OutgoingRequest = { method: 'GET', path: '/', headers: {}, credential: 'none' };
const OPTIONS = { headers: {}, timeoutMs: 800, bodyCapBytes: 1000 };

async function asked(server: Server, scheme: string): Promise<unknown> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const target = reach(atUrl(`${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`), OPTIONS);
  try {
    return await target.send(REQUEST);
  } finally {
    await target.close();
    server.close();
  }
}

test('a certificate that nobody vouches for', async () => {
  const outcome = await asked(
    createServer({ key: KEY, cert: CERTIFICATE }, (_, response) => response.end('hello')),
    'https',
  );
  expect(outcome).toEqual({ kind: 'lost', reason: 'tls', detail: expect.stringContaining('SELF_SIGNED') as unknown });
});

test('no TLS where TLS is spoken', async () => {
  expect(
    await asked(
      createHttpServer((_, response) => response.end('hello')),
      'https',
    ),
  ).toMatchObject({ kind: 'lost', reason: 'tls' });
});

test('a connection that is dropped before TLS stands', async () => {
  const server = createHttpServer();
  server.on('connection', (socket) => socket.destroy());
  expect(await asked(server, 'https')).toMatchObject({ kind: 'lost', reason: 'tls' });
});

test('TLS where plain HTTP is spoken', async () => {
  expect(await asked(createServer({ key: KEY, cert: CERTIFICATE }), 'http')).toMatchObject({
    kind: 'lost',
    reason: expect.stringMatching(/^(reset|protocol)$/) as unknown,
  });
});

test('an app inside this process needs nobody to vouch for it', async () => {
  const target = reach(
    ofApp(createServer({ key: KEY, cert: CERTIFICATE }, (_, response) => response.end('hello'))),
    OPTIONS,
  );
  expect(await target.send(REQUEST)).toMatchObject({ kind: 'response', response: { status: 200, body: 'hello' } });
  await target.close();
});

import type { IncomingMessage } from 'node:http';
import { createServer, request } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { proxyFor } from './dispatchers';
import { reach } from '../reach';
import { atUrl } from './http';

test.each([
  ['http://roles.example', { HTTP_PROXY: 'http://p:1' }, 'http://p:1'],
  ['http://roles.example', { http_proxy: 'p:1', HTTP_PROXY: 'http://q:2' }, 'http://p:1'],
  ['https://roles.example', { HTTPS_PROXY: 'http://p:1' }, 'http://p:1'],
  ['https://roles.example', { ALL_PROXY: 'http://p:1' }, 'http://p:1'],
  ['https://roles.example', { HTTP_PROXY: 'http://p:1' }, undefined],
  ['http://roles.example', { HTTP_PROXY: 'http://p:1', NO_PROXY: 'example' }, undefined],
  ['http://roles.example', { HTTP_PROXY: 'http://p:1', no_proxy: 'a, .roles.example' }, undefined],
  ['http://roles.example', { HTTP_PROXY: 'http://p:1', NO_PROXY: '*' }, undefined],
  ['http://roles.example', { HTTP_PROXY: 'http://p:1', NO_PROXY: 'other.example' }, 'http://p:1'],
  ['http://roles.example', { HTTP_PROXY: '' }, undefined],
  ['http://127.0.0.1:4101', { HTTP_PROXY: 'http://p:1' }, undefined],
  ['http://localhost:4101', { HTTP_PROXY: 'http://p:1' }, undefined],
  ['http://[::1]:4101', { HTTP_PROXY: 'http://p:1' }, undefined],
])('%s with %j', (origin, env: Record<string, string>, proxy) => {
  expect(proxyFor(origin, env)).toBe(proxy);
});

describe('a host that only the proxy knows', () => {
  const servers: Server[] = [];
  const listen = async (server: Server): Promise<string> => {
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  };
  afterEach(() => servers.splice(0).forEach((server) => server.close()));

  test('is reached through it, each request on its way as it was asked for', async () => {
    const seen: string[] = [];
    const upstream = await listen(
      createServer((incoming, response) => response.end(`${String(incoming.method)} ${String(incoming.url)}`)),
    );
    const pass = (incoming: IncomingMessage, port: string) => ({ method: incoming.method, port, path: '' });
    const proxy = createServer((incoming, response) => {
      seen.push(String(incoming.url));
      const { port } = new URL(upstream);
      const { pathname } = new URL(String(incoming.url), upstream);
      request({ ...pass(incoming, port), host: '127.0.0.1', path: pathname }, (answer) => answer.pipe(response)).end();
    });
    proxy.on('connect', (incoming: IncomingMessage, socket) => {
      seen.push(`CONNECT ${String(incoming.url)}`);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    const target = reach(atUrl('http://roles.invalid/api', { HTTP_PROXY: await listen(proxy) }), {
      headers: {},
      timeoutMs: 2000,
      bodyCapBytes: 1000,
    });
    const outcome = await target.send({ method: 'GET', path: '/roles', headers: {}, credential: 'none' });
    await target.close();
    expect(outcome).toMatchObject({ kind: 'response', response: { body: 'GET /api/roles' } });
    expect(seen).toEqual(['http://roles.invalid/api/roles']);
  });
});

import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import type { Credential, OutgoingRequest, Outcome } from '../../model/exchange';
import { WRONG_TOKEN } from '../auth/carrier';
import type { Reached } from '../reach';
import { reach } from '../reach';
import { nearToken } from '../auth/nearToken';
import { recasedToken } from '../auth/tokensLike';
import { atUrl } from './http';
import { ofApp } from './inProcess';
import type { Place } from './transport';

type Options = Parameters<typeof reach>[1];

const TOKEN = 'main-token-0123';
const OPTIONS: Options = {
  token: TOKEN,
  limitedToken: { token: 'limited-token-4567', lacks: [] },
  headers: { 'x-api-key': 'key-in-headers' },
  timeoutMs: 900,
  bodyCapBytes: 1000,
};
const REQUEST: OutgoingRequest = { method: 'GET', path: '/roles', headers: {}, credential: 'main' };

const listen = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });

/** Both transports in front of one listener below `/base`. */
const KINDS: readonly (readonly [string, (server: Server) => Place])[] = [
  ['http', (server) => atUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}/base/`)],
  ['in process', (server) => ofApp(server, '/base/')],
];

describe.each(KINDS)('%s', (_, place) => {
  let server: Server;
  let target: Reached;
  let warn: jest.SpyInstance;

  const serve = async (listener: RequestListener, options: Partial<Options> = {}): Promise<void> => {
    server = createServer(listener);
    await listen(server);
    target = reach(place(server), { ...OPTIONS, ...options });
  };
  const send = (request: Partial<OutgoingRequest> = {}): Promise<Outcome> => target.send({ ...REQUEST, ...request });
  /** What the server gets to see, as the body of its answer. */
  const serveEcho = (options: Partial<Options> = {}): Promise<void> =>
    serve((request, response) => {
      void text(request).then((body) => {
        seen.push({ request, body });
        response.end();
      });
    }, options);
  const seen: { request: IncomingMessage; body: string }[] = [];

  beforeEach(() => {
    seen.length = 0;
    warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  afterEach(async () => {
    await target.close();
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  test('a request travels as it was asked for', async () => {
    await serveEcho();
    await send({
      method: 'PATCH',
      path: '/roles/%2e%2e/./x?a=%20&b',
      headers: { 'content-type': 'application/vnd.api+json' },
      body: '{"name":"Tée"}',
    });
    expect(seen[0]?.request).toMatchObject({ method: 'PATCH', url: '/base/roles/%2e%2e/./x?a=%20&b' });
    expect(seen[0]?.body).toBe('{"name":"Tée"}');
    expect(seen[0]?.request.headers).toMatchObject({
      'content-type': 'application/vnd.api+json',
      'x-api-key': 'key-in-headers',
      'accept-encoding': 'identity',
      'content-length': '15',
    });
  });

  test.each([
    ['GET', 'x=1'],
    ['DELETE', '[1]'],
    ['POST', ''],
    ['POST', '{'],
  ])('%s with the body %j and no content type gets none', async (method, body) => {
    await serveEcho();
    await send({ method, body });
    expect(seen[0]).toMatchObject({ body, request: { method } });
    expect(seen[0]?.request.headers['content-type']).toBeUndefined();
  });

  test("a request's own header comes before a configured one", async () => {
    await serveEcho({ headers: { 'Content-Type': 'text/plain' } });
    await send({ method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    await send({ method: 'POST', body: '{}' });
    expect(seen.map(({ request }) => request.headers['content-type'])).toEqual(['application/json', 'text/plain']);
  });

  test.each<[Credential, string | undefined]>([
    ['main', `Bearer ${TOKEN}`],
    ['limited', 'Bearer limited-token-4567'],
    ['none', undefined],
    ['wrong', `Bearer ${WRONG_TOKEN}`],
    ['near', `Bearer ${nearToken(TOKEN)}`],
    ['shortened', `Bearer ${TOKEN.slice(0, -1)}`],
    ['lengthened', `Bearer ${TOKEN}0000`],
    ['recased', `Bearer ${recasedToken(TOKEN)}`],
    ['empty', 'Bearer'],
  ])('the credential %s', async (credential, authorization) => {
    await serveEcho();
    await send({ credential });
    expect(seen[0]?.request.headers.authorization).toBe(authorization);
  });

  test('a response is read whole, its names in lower case, its values joined', async () => {
    await serve((_request, response) => {
      response
        .writeHead(201, [
          ['X-One', 'a'],
          ['X-One', 'b'],
          ['Content-Type', 'application/json'],
        ] as unknown as string[])
        .end('{"name":"Tée 😀"}');
    });
    expect(await send()).toMatchObject({
      kind: 'response',
      response: {
        status: 201,
        body: '{"name":"Tée 😀"}',
        bodyBytes: 20,
        truncated: false,
        headers: { 'x-one': 'a, b', 'content-type': 'application/json' },
      },
    });
  });

  test('no credential comes back in a stored response', async () => {
    await serve((request, response) => {
      response
        .setHeader('x-echo', String(request.headers.authorization))
        .setHeader('set-cookie', ['sid=s3cr3tsession; HttpOnly']);
      response.end(`${request.headers.authorization} ${request.headers['x-api-key'] as string} limited-token-4567`);
    });
    const stored = JSON.stringify([
      await send(),
      await send({ credential: 'near' }),
      await send({ credential: 'wrong' }),
    ]);
    for (const secret of [
      TOKEN,
      'limited-token-4567',
      nearToken(TOKEN),
      WRONG_TOKEN,
      'key-in-headers',
      's3cr3tsession',
    ])
      expect(stored).not.toContain(secret);
    expect(stored).toContain('Bearer $ROLECALL_TOKEN $HEADER_X_API_KEY $ROLECALL_LIMITED_TOKEN');
  });

  test('cookies are not kept: a session would vouch for requests without credentials', async () => {
    await serve((request, response) => {
      response.setHeader('set-cookie', 'sid=1').end(request.headers.cookie ?? 'none');
    });
    await send();
    expect(await send({ credential: 'none' })).toMatchObject({ response: { body: 'none' } });
  });

  test('a redirect is an answer, not a way to go', async () => {
    await serve((_request, response) => response.writeHead(302, { location: '/elsewhere' }).end('over there'));
    expect(await send()).toMatchObject({
      response: { status: 302, headers: { location: '/elsewhere' }, body: 'over there' },
    });
  });

  test.each([204, 304])('%d has no body', async (status) => {
    await serve((_request, response) => response.writeHead(status).end());
    expect(await send()).toMatchObject({ response: { status, body: '', bodyBytes: 0, truncated: false } });
  });

  test('HEAD has no body', async () => {
    await serve((_request, response) => response.setHeader('content-length', '5').end());
    expect(await send({ method: 'HEAD' })).toMatchObject({ response: { status: 200, body: '', bodyBytes: 0 } });
  });

  test('a server that says nothing times out', async () => {
    await serve(() => undefined, { timeoutMs: 250 });
    expect(await send()).toEqual({ kind: 'lost', reason: 'timeout', detail: 'no whole answer within 250 ms' });
  });

  test('a server that drips times out although something always comes', async () => {
    let drip: NodeJS.Timeout | undefined;
    await serve(
      (_request, response) => {
        drip = setInterval(() => response.write('x'), 20);
      },
      { timeoutMs: 250 },
    );
    const started = performance.now();
    expect(await send()).toMatchObject({
      kind: 'lost',
      reason: 'timeout',
      detail: expect.stringMatching(/^no whole answer within 250 ms; status 200 and \d+ bytes had come$/) as unknown,
    });
    expect(performance.now() - started).toBeLessThan(600);
    clearInterval(drip);
  });

  test('a body without end is read as far as the cap, and the connection dropped', async () => {
    let dropped: Promise<void> | undefined;
    await serve((_request, response) => {
      dropped = new Promise((resolve) => {
        response.on('close', resolve);
      });
      const pour = (): void => {
        while (!response.destroyed && response.write('é'.repeat(5000)));
      };
      response.on('drain', pour);
      pour();
    });
    const outcome = await send();
    expect(outcome).toMatchObject({
      kind: 'response',
      response: { status: 200, body: 'é'.repeat(500), truncated: true },
    });
    expect(outcome.kind === 'response' && outcome.response.bodyBytes).toBeGreaterThan(1000);
    await dropped;
  });

  test('a body of exactly the cap is whole', async () => {
    await serve((_request, response) => response.end('x'.repeat(1000)));
    expect(await send()).toMatchObject({ response: { bodyBytes: 1000, truncated: false } });
  });

  test('what is not UTF-8 does no harm', async () => {
    await serve((_request, response) => response.end(Buffer.from([0xff, 0x41, 0xc3])));
    expect(await send()).toMatchObject({ response: { body: '\ufffdA\ufffd', bodyBytes: 3 } });
  });

  test.each([
    ['what it says', gzipSync('{"packed":true}')],
    ['something else', Buffer.from('no gzip at all')],
  ])('a body that is packed although nobody asked for it, holding %s', async (_what, bytes) => {
    await serve((_request, response) => response.setHeader('content-encoding', 'gzip').end(bytes));
    expect(await send()).toMatchObject({ kind: 'response', response: { status: 200 } });
  });

  test.each([
    ['headers without end', `HTTP/1.1 200 OK\r\nx-flood: ${'x'.repeat(100_000)}\r\n\r\n`, /^flood$/],
    [
      'many headers',
      `HTTP/1.1 200 OK\r\n${Array.from({ length: 20_000 }, (_x, n) => `x-${n}: y\r\n`).join('')}\r\n`,
      /^flood$/,
    ],
    ['garbage', 'SMTP ready, hello\r\n\r\n', /^protocol$/],
    ['a half status line', 'HTTP/1.1 2', /^(reset|protocol)$/],
    ['a body that breaks off', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf', /^reset$/],
    ['chunks that break off', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello', /^reset$/],
    ['chunks that are none', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nhello', /^(protocol|reset)$/],
    [
      'another protocol',
      'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: irc\r\n\r\n',
      /^protocol$/,
    ],
    ['nothing at all', '', /^reset$/],
  ])('a server that answers with %s', async (_what, bytes, reason) => {
    await serve(({ socket }) => {
      socket.write(bytes);
      setTimeout(() => socket.destroy(), 30);
    });
    expect(await send()).toMatchObject({ kind: 'lost', reason: expect.stringMatching(reason) as unknown });
  });

  test('after all that the next request is served', async () => {
    let times = 0;
    await serve(({ socket }, response) => {
      if (times++ === 0) socket.destroy();
      else response.end('fine');
    });
    expect(await send()).toMatchObject({ kind: 'lost', reason: 'reset' });
    expect(await send()).toMatchObject({ response: { body: 'fine' } });
  });

  test('requests at once go by connections of their own, requests in turn by the same', async () => {
    const ports = new Set<number | undefined>();
    await serve((request, response) => {
      ports.add(request.socket.remotePort);
      setTimeout(() => response.end(), 20);
    });
    for (let n = 0; n < 6; n++) await send();
    expect(ports.size).toBeLessThan(4);
    await Promise.all(Array.from({ length: 8 }, () => send()));
    expect(ports.size).toBeGreaterThanOrEqual(8);
  });

  test('closing drops what is in flight', async () => {
    await serve(() => undefined);
    const flying = send();
    await new Promise((resolve) => {
      setTimeout(resolve, 30);
    });
    await target.close();
    expect(await flying).toMatchObject({ kind: 'lost' });
  });

  test('a header that cannot be written is our mistake', async () => {
    await serveEcho();
    await expect(send({ headers: { 'x-bad': 'a\r\nb' } })).rejects.toThrow();
  });

  test('a limited token that is not configured is asked for in vain', async () => {
    server = createServer();
    await listen(server);
    target = reach(place(server), { headers: {}, timeoutMs: 250, bodyCapBytes: 1000 });
    await expect(send({ credential: 'limited' })).rejects.toThrow('none is configured');
  });
});

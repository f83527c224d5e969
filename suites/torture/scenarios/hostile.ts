import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { references } from '../../matrix/references';
import { flagPairs, patience, run } from '../command';
import { close, listen } from '../relay';
import type { Scenario } from '../scenario';
import { contracts, tried } from '../scenario';

const type = { 'content-type': 'application/json' };
const text =
  (body: string): RequestListener =>
  (_, response) =>
    response.writeHead(200, type).end(body);
const raw =
  (bytes: string): RequestListener =>
  ({ socket }) => {
    socket.write(bytes);
    setTimeout(() => socket.destroy(), 50);
  };
const repeated =
  (what: string, megabytes: number): RequestListener =>
  (_, response) => {
    response.writeHead(200, type);
    let left = (megabytes * 2 ** 20) / what.length;
    const pour = (): void => {
      while (left > 0 && !response.destroyed) {
        left -= 1;
        if (!response.write(what)) return;
      }
      if (left <= 0) response.end();
    };
    response.on('drain', pour);
    pour();
  };
const manyRoles = (count: number): string =>
  JSON.stringify(
    Array.from({ length: count }, (_, id) => ({ id, roleId: id, name: `Role ${String(id)}`, enabled: true })),
  );

/** Servers that are out to harm who asks them, or just broken. */
const servers: readonly (readonly [name: string, listener: () => RequestListener])[] = [
  ['a body without end', () => repeated('x'.repeat(65_536), 1e6)],
  ['50 MB of white space', () => repeated(' '.repeat(65_536), 50)],
  ['50 MB in one text', () => repeated('"'.padEnd(65_536, 'y'), 50)],
  ['100,000 roles', () => text(manyRoles(100_000))],
  ['20,000 roles', () => text(manyRoles(20_000))],
  ['200,000 levels of arrays', () => text('['.repeat(200_000) + ']'.repeat(200_000))],
  ['200,000 levels of objects', () => text('{"a":'.repeat(200_000) + '1' + '}'.repeat(200_000))],
  ['100,000 levels, never closed', () => text('['.repeat(100_000))],
  [
    'a bomb of gzip',
    () => {
      const bomb = gzipSync(Buffer.alloc(50_000_000, 32));
      return (_, response) => response.writeHead(200, { ...type, 'content-encoding': 'gzip' }).end(bomb);
    },
  ],
  [
    'a gzip that is none',
    () => (_, response) => response.writeHead(200, { ...type, 'content-encoding': 'gzip' }).end('[]'),
  ],
  [
    'pages without end',
    () => (request, response) => {
      const page = Number(new URL(request.url ?? '', 'http://x').searchParams.get('page') ?? 0) + 1;
      response
        .writeHead(200, type)
        .end(JSON.stringify({ data: [], links: { next: `?page=${String(page)}` }, meta: {} }));
    },
  ],
  ['a page that links to itself', () => text(JSON.stringify({ data: [], links: { next: '/roles?page=1' } }))],
  [
    'redirects in a circle',
    () => (request, response) => response.writeHead(302, { location: request.url ?? '/' }).end(),
  ],
  ['prototype names', () => text('[{"__proto__":{"id":1},"constructor":{"prototype":{"id":1}},"id":"__proto__"}]')],
  ['terminal escapes', () => text('[{"id":1,"name":"\\u001b]0;owned\\u0007\\u001b[2J"}]')],
  ['headers without end', () => raw(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(200_000)}\r\n\r\n`)],
  ['no HTTP', () => raw('SSH-2.0-OpenSSH_9.2\r\n')],
  ['a half answer', () => raw('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n[')],
  ['silence', () => () => undefined],
  [
    'a byte a second',
    () => (_, response) => {
      response.writeHead(200, type);
      const timer = setInterval(() => response.write(' '), 1000);
      response.on('close', () => clearInterval(timer));
    },
  ],
  [
    '401 from the third request on',
    () => {
      let asked = 0;
      return (_, response) => {
        asked += 1;
        response.writeHead(asked < 3 ? 200 : 401, type).end(asked < 3 ? '[]' : '{}');
      };
    },
  ],
  ['429 for ever', () => (_, response) => response.writeHead(429, { ...type, 'retry-after': '1000' }).end('{}')],
];

const limits = { seconds: 60, megabytes: 300, folderMegabytes: 50 };

export const hostile: Scenario = {
  name: 'hostile servers',
  about:
    `ends within ${String(limits.seconds)} s, holds at most ${String(limits.megabytes)} ` +
    `MB, writes at most ${String(limits.folderMegabytes)} MB`,
  times: servers.length * contracts.length,
  once: async (turn) => {
    const [name, listener] = servers[Math.floor(turn / contracts.length) % servers.length] ?? [
      'silence',
      () => () => undefined,
    ];
    const server = createServer(listener());
    const out = mkdtempSync(join(tmpdir(), 'rolecall-torture-'));
    try {
      const url = await listen(server);
      const contract = contracts[turn % contracts.length] ?? '';
      const { params } = references.find((one) => one.contract === contract)?.account ?? { params: {} };
      const args = [
        'run',
        contract,
        '--url',
        url,
        '--out',
        out,
        ...flagPairs('--param', params),
        ...patience(out, 2000),
      ];
      const {
        code,
        text: said,
        durationMs,
        peakMegabytes,
      } = await run(args, { ROLECALL_TOKEN: 'secret-token-abcdef' });
      const written = sizeOf(out) / 2 ** 20;
      const wrong = [
        ...(durationMs > limits.seconds * 1000 ? [`took ${String(Math.round(durationMs / 1000))} s`] : []),
        ...(peakMegabytes > limits.megabytes ? [`held ${String(Math.round(peakMegabytes))} MB`] : []),
        ...(written > limits.folderMegabytes ? [`wrote ${String(Math.round(written))} MB`] : []),
        ...(code === null || code === 5 || code === 0 || code === 2
          ? [`exit ${String(code)}: ${said.slice(-200)}`]
          : []),
        ...(said.includes('\u001b]') ? ['a terminal escape of the server reached the terminal'] : []),
      ];
      return tried(wrong.map((line) => `${contract}, ${name}: ${line}`));
    } finally {
      await close(server);
      rmSync(out, { recursive: true, force: true });
    }
  },
};

const sizeOf = (path: string): number =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : statSync(path).size;

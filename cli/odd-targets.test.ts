import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Results } from '../model/results';
import type { CliRun } from './testing/runCli';
import { inProcess } from './testing/inProcess';
import { runCli } from './testing/runCli';
import { json, oddServer } from './testing/oddServer';

jest.setTimeout(60_000);

const folder = (): string => mkdtempSync(join(tmpdir(), 'rolecall-odd-'));
const token = { ROLECALL_TOKEN: 'a-token-that-nobody-may-see' };

interface Reported extends CliRun {
  readonly results: Results;
  readonly everything: string;
}

/** Runs against a URL and reads back what was written. */
async function against(url: string, more: readonly string[] = []): Promise<Reported> {
  const out = folder();
  const run = await inProcess(
    ['run', 'zendesk-chat', '--url', url, '--profile', 'quick', '--out', out, ...more],
    token,
  );
  const text = (name: string): string => readFileSync(join(out, name), 'utf8');
  const everything =
    run.stdout +
    run.stderr +
    ['results.json', 'exchanges.jsonl', 'report.html', 'junit.xml', 'summary.md', 'journal.jsonl'].map(text).join('\n');
  return { ...run, results: JSON.parse(text('results.json')) as Results, everything };
}

const config = (value: object): string => {
  const path = join(folder(), 'config.json');
  writeFileSync(path, JSON.stringify(value));
  return path;
};

describe('odd targets', () => {
  test('nobody listens: 4 after one more try, with a report that blames no rule', async () => {
    const { code, results, stderr } = await against('http://127.0.0.1:9');
    expect([code, results.verdict, results.complete, results.requests]).toEqual([4, 'incomplete', false, 2]);
    expect(results.summary.must.fail).toBe(0);
    expect(results.summary.must.inconclusive).toBeGreaterThan(0);
    expect(stderr).toMatch(/ECONNREFUSED/);
  });

  test('a host that no name server knows: 4', async () => {
    const { code, stderr } = await against('http://no-such-host.invalid');
    expect([code, stderr]).toEqual([4, expect.stringMatching(/ENOTFOUND|EAI_AGAIN/)]);
  });

  test('TLS where there is none: 4', async () => {
    const server = await oddServer(json(200, []));
    const { code } = await against(server.url.replace('http:', 'https:'));
    await server.close();
    expect(code).toBe(4);
  });

  test('a host that never answers: 4 once the time is over', async () => {
    const server = await oddServer(() => undefined);
    const { code, stderr } = await against(server.url, ['--config', config({ timeoutMs: 300 })]);
    await server.close();
    expect([code, stderr]).toEqual([4, expect.stringContaining('300 ms')]);
  });

  test('HTML everywhere: 4', async () => {
    const server = await oddServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<script>alert(1)</script>');
    });
    const { code, stderr, results } = await against(server.url);
    await server.close();
    expect([code, results.requests, stderr]).toEqual([4, 1, expect.stringContaining('text/html instead of JSON')]);
  });

  test('401 to the right token: 4 at once, and the token is nowhere', async () => {
    const server = await oddServer((request, response) => {
      json(401, { error: `bad ${request.headers.authorization ?? ''}` })(request, response);
    });
    const { code, results, everything } = await against(server.url);
    await server.close();
    expect([code, results.requests, everything.includes(token.ROLECALL_TOKEN)]).toEqual([4, 1, false]);
  });

  test('an empty list is fine: the run goes on', async () => {
    const server = await oddServer(json(200, []));
    const { code, results } = await against(server.url);
    await server.close();
    expect(code).not.toBe(4);
    expect(results.requests).toBeGreaterThan(5);
  });

  test('a list that is none is judged, not refused', async () => {
    const server = await oddServer(json(200, { roles: 'none' }));
    const { code, results } = await against(server.url);
    await server.close();
    expect([code, results.rules.find(({ id }) => id === 'list.shape')?.verdict]).toEqual([1, 'fail']);
  });

  test('nothing is sent where the report cannot be written', async () => {
    const server = await oddServer(json(200, []));
    const { code } = await inProcess(['run', 'zendesk-chat', '--url', server.url, '--out', '/dev/null/report'], token);
    await server.close();
    expect([code, server.asked()]).toEqual([2, 0]);
  });

  test('a token on the command line works and warns, on standard input does not warn', async () => {
    const seen: (string | undefined)[] = [];
    const server = await oddServer((request, response) => {
      seen.push(request.headers.authorization);
      json(401, {})(request, response);
    });
    const args = ['run', 'zendesk-chat', '--url', server.url, '--out', folder()];
    const literal = await inProcess([...args, '--token', 'literal-token']);
    const piped = await runCli([...args, '--token', '-'], {}, 'piped-token\n');
    await server.close();
    expect(seen).toEqual(['Bearer literal-token', 'Bearer piped-token']);
    expect([
      literal.stderr.includes('warning'),
      piped.stderr.includes('warning'),
      literal.stdout.includes('literal-token'),
    ]).toEqual([true, false, false]);
  });
});

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Results } from '../model/results';
import { oddServer } from './testing/oddServer';
import { bundled } from './testing/runCli';

jest.setTimeout(60_000);

/** Starts a run against a server that answers slowly, and interrupts it so many times once the server was asked. */
async function interrupted(
  times: number,
): Promise<{ readonly code: number | null; readonly stderr: string; readonly out: string }> {
  const out = mkdtempSync(join(tmpdir(), 'rolecall-interrupt-'));
  const server = await oddServer((_, response) => {
    setTimeout(() => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
    }, 400);
    if (server.asked() < 3) return;
    for (let time = 0; time < times; time += 1) setTimeout(() => child.kill('SIGINT'), 100 * time);
    times = 0;
  });
  const child = spawn(
    process.execPath,
    [bundled, 'run', 'zendesk-chat', '--url', server.url, '--profile', 'quick', '--out', out],
    { cwd: join(__dirname, '..') },
  );
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  await server.close();
  return { code, stderr, out };
}

describe('an interrupted run', () => {
  test('cleans up, writes what it has, marked so, and ends with 130', async () => {
    const { code, stderr, out } = await interrupted(1);
    expect([code, stderr]).toEqual([130, expect.stringContaining('interrupted')]);
    const results = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')) as Results;
    expect([results.complete, results.stopped]).toEqual([false, 'interrupted']);
    const lines = readFileSync(join(out, 'exchanges.jsonl'), 'utf8').trim().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ footer: true, exchanges: lines.length - 1, complete: false });
  });

  test('ends at once when it is interrupted again', async () => {
    const { code, out } = await interrupted(2);
    expect(code).toBe(130);
    expect(() => readFileSync(join(out, 'results.json'), 'utf8')).toThrow('ENOENT');
  });
});

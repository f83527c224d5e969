import { Pool } from 'undici';
import { benchLinearize } from '../oracle/bench';
import { zendeskChat } from '../reference/zendesk-chat';
import { check } from '../index';

const requests = 3000;
const concurrency = 4;

/** Requests per second of a bare loop that reads and writes one role, as a run mostly does. */
async function bareLoop(url: string, token: string): Promise<number> {
  const pool = new Pool(url, { connections: concurrency });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const began = performance.now();
  let left = requests;
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const write = left % 2 === 0;
      const { body } = await pool.request(write
        ? { method: 'PUT', path: '/api/v2/chat/roles/8', headers, body: JSON.stringify({ description: `Text ${String(left)}` }) }
        : { method: 'GET', path: '/api/v2/chat/roles', headers });
      await body.text();
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  const perSecond = requests / ((performance.now() - began) / 1000);
  await pool.close();
  return perSecond;
}

/** Requests per second of a standard run: planning, judging and clean-up included. */
async function wholeRun(url: string, token: string): Promise<number> {
  const { account } = zendeskChat;
  const results = await check({ contract: 'zendesk-chat', url, token, limitedToken: account.limitedToken, users: account.users, permit: ['change-existing', 'probe-existing', 'disposable'], concurrency });
  return results.requests / (results.durationMs / 1000);
}

async function main(): Promise<void> {
  const app = zendeskChat.create({ faults: [], variants: [] });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const { token } = zendeskChat.account;
  await bareLoop(url, token);
  const rows = [['bare undici loop', await bareLoop(url, token)], ['standard run', await wholeRun(url, token)], ['bare undici loop again', await bareLoop(url, token)]] as const;
  for (const [what, perSecond] of rows) process.stdout.write(`${what.padEnd(28)} ${String(Math.round(perSecond)).padStart(6)} requests/s at concurrency ${String(concurrency)}\n`);
  await app.close();
  for (const [operations, width] of [[12, 12], [1000, 4]] as const) {
    benchLinearize(operations, width, false);
    for (const broken of [false, true]) {
      const { ms, ok } = benchLinearize(operations, width, broken);
      process.stdout.write(`history of ${String(operations)} operations, width ${String(width)}, ${broken ? 'broken' : 'sound'}: ${ms.toFixed(1)} ms (${String(ok)})\n`);
    }
  }
}

void main();

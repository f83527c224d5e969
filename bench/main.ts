import { Pool } from 'undici';
import { benchLinearize } from '../oracle/bench';
import { allReferences } from '../reference/all';
import { loadContract } from '../contract/load';
import { shippedContracts } from '../contract/shipped';
import { operationFor } from '../contract/types';
import { check } from '../index';
import type { Reference } from '../reference/types';

const requests = 3000;
/** The last of the embedded servers stands for all. */
const reference = allReferences.at(-1);
const concurrency = 4;

/** Requests per second of a bare loop that reads and writes one role, as a run mostly does. */
async function bareLoop(url: string, token: string, list: string): Promise<number> {
  const pool = new Pool(url, { connections: concurrency });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const began = performance.now();
  let left = requests;
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const write = left % 2 === 0;
      const { body } = await pool.request(write
        ? { method: 'PUT', path: `${list}/8`, headers, body: JSON.stringify({ description: `Text ${String(left)}` }) }
        : { method: 'GET', path: list, headers });
      await body.text();
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  const perSecond = requests / ((performance.now() - began) / 1000);
  await pool.close();
  return perSecond;
}

/** Requests per second of a standard run: planning, judging and clean-up included. */
async function wholeRun(url: string, { account, contract }: Reference): Promise<number> {
  const results = await check({ contract, url, token: account.token, limitedToken: account.limitedToken, users: account.users, permit: ['change-existing', 'probe-existing', 'disposable'], concurrency });
  return results.requests / (results.durationMs / 1000);
}

async function main(): Promise<void> {
  if (!reference) throw new Error('there is no embedded server to measure against');
  const app = reference.create({ faults: [], variants: [] });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const { token } = reference.account;
  const folder = shippedContracts().find(({ id }) => id === reference.contract)?.folder ?? '';
  const loaded = await loadContract(folder);
  if (!loaded.ok) throw new Error(`the contract ${reference.contract} does not load`);
  const list = operationFor(loaded.contract, 'list').path;
  await bareLoop(url, token, list);
  const rows = [['bare undici loop', await bareLoop(url, token, list)], ['standard run', await wholeRun(url, reference)], ['bare undici loop again', await bareLoop(url, token, list)]] as const;
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

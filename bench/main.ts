import { parseArgs } from 'node:util';
import { loadContract } from '../contract/load';
import { shippedContracts } from '../contract/shipped';
import { operationFor } from '../contract/questions';
import type { Contract } from '../contract/types';
import { allReferences } from '../reference/all';
import type { Reference } from '../reference/types';
import { bareLoop, type BareRequest, type Speed } from './bareLoop';
import { deepRun, type DeepFigures } from './deepRun';
import { linearizerLines } from './linearizer';
import { withServer } from './server';
import { standardRun } from './standardRun';

const usage = 'npm run bench -- [linearize] [standard] [deep] [--contract NAME] [--requests 100000]';
const concurrency = 4;

interface Subject {
  readonly reference: Reference;
  readonly contract: Contract;
  readonly requests: number;
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const speedLine = (what: string, perSecond: number, more = ''): string =>
  `${what.padEnd(34)} ${String(Math.round(perSecond)).padStart(6)} requests/s${more}`;
const cpu = ({ requests, cpuMicros }: Speed): string =>
  `, ${cpuMicros.toFixed(0)} µs of this process each, ${String(requests)} requests`;

/** A standard run beside a bare loop of list requests, the most frequent request of a run. */
async function standard({ reference, contract }: Subject): Promise<void> {
  const { path } = operationFor(contract, 'list');
  const list = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(reference.account.params[name] ?? ''),
  );
  const requests = Array.from({ length: 3000 }, (): BareRequest => ({
    method: 'GET',
    path: list,
    body: null,
    type: null,
    status: 200,
  }));
  await withServer(reference.contract, async (url) => {
    const bare = (): Promise<Speed> => bareLoop(url, reference.account.token, requests, concurrency);
    await bare();
    say(speedLine('bare undici loop of lists', (await bare()).perSecond, ` at concurrency ${String(concurrency)}`));
    say(
      speedLine(
        'standard run',
        await standardRun(url, reference, concurrency),
        ` at concurrency ${String(concurrency)} at most`,
      ),
    );
  });
}

/** A deep run, then the same requests from a bare loop on a fresh account, at the concurrency of the deep run. */
async function deep({ reference, contract, requests }: Subject): Promise<void> {
  const { speed, inFlight, heap, sent, failed } = await withServer(reference.contract, (url) =>
    deepRun(url, contract, reference, requests),
  );
  const same = Math.max(1, Math.round(inFlight));
  const replayed = (some: readonly BareRequest[]): Promise<Speed> =>
    withServer(reference.contract, (url) => bareLoop(url, reference.account.token, some, same));
  await replayed(sent.slice(0, 2000));
  const bare = await replayed(sent);
  say(speedLine('deep run', speed.perSecond, `${cpu(speed)}; ${inFlight.toFixed(2)} in flight on average`));
  say(
    speedLine(
      'bare undici loop, same requests',
      bare.perSecond,
      `${cpu(bare)}; ${String(same)} in flight; ${String(bare.otherwise)} answered with another status`,
    ),
  );
  say(`${'deep run to bare loop'.padEnd(34)} ${(speed.perSecond / bare.perSecond).toFixed(2).padStart(6)}`);
  heapLines(heap).forEach(say);
  if (failed.length > 0) say(`alarms on a server without a fault: ${failed.join(', ')}`);
}

function heapLines(heap: DeepFigures['heap']): string[] {
  const line = (what: string, megabytes: number): string => `${what.padEnd(34)} ${megabytes.toFixed(1).padStart(6)} MB`;
  const lines = heap.map(({ requests, megabytes }) => line(`heap after ${String(requests)} requests`, megabytes));
  const [from, to] = [heap[0], heap.at(-1)];
  if (!from || !to) return lines;
  const growth = line('heap growth', to.megabytes - from.megabytes);
  return [...lines, `${growth} from request ${String(from.requests)} to ${String(to.requests)}`];
}

const benches: Readonly<Record<string, (subject: Subject) => Promise<void>>> = {
  linearize: () => Promise.resolve(linearizerLines().forEach(say)),
  standard,
  deep,
};

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { contract: { type: 'string' }, requests: { type: 'string', default: '100000' } },
  });
  const reference = allReferences.find(({ contract }) => contract === values.contract) ?? allReferences.at(-1);
  const loaded = await loadContract(shippedContracts().find(({ id }) => id === reference?.contract)?.folder ?? '');
  const unknown = positionals.find((name) => !Object.hasOwn(benches, name));
  if (!reference || !loaded.ok || unknown !== undefined)
    throw new Error(unknown === undefined ? 'the contract does not load' : `no bench is called "${unknown}"`);
  for (const [name, bench] of Object.entries(benches)) {
    if (positionals.length === 0 || positionals.includes(name))
      await bench({ reference, contract: loaded.contract, requests: Number(values.requests) });
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
  process.exitCode = 2;
});

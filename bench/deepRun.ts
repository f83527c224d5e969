import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { completeChoices } from '../check/choices';
import { connect } from '../check/connect';
import { diskJournal } from '../check/journals';
import { openReportFolder } from '../check/reportFolder';
import { runCheck } from '../check/runCheck';
import type { Contract } from '../contract/types';
import type { Exchange } from '../model/exchange';
import type { Reference } from '../reference/types';
import { checkConfig } from '../targets/config/checkConfig';
import { systemClock } from '../targets/clock';
import { atUrl } from '../targets/transports/http';
import { PERMITS, type TargetConfig } from '../targets/config/keys';
import { newMark } from '../targets/mark';
import { speedOf, type BareRequest, type Speed } from './bareLoop';

/** What a deep run measures. */
export interface DeepFigures {
  readonly speed: Speed;
  /** Requests in flight on average, over the whole run. */
  readonly inFlight: number;
  /** Heap in use after a forced garbage collection. */
  readonly heap: readonly { readonly requests: number; readonly megabytes: number }[];
  /** Ids of the failed rules. */
  readonly failed: readonly string[];
  /** What was sent, in the order of sending. */
  readonly sent: readonly BareRequest[];
}

/** The heap is read after every so many requests. */
const step = 10_000;

/** A deep run as the command runs it, with files and journal. `requests`: its budget. */
export async function deepRun(
  url: string,
  contract: Contract,
  { account }: Reference,
  requests: number,
): Promise<DeepFigures> {
  const config = configOf(account);
  const path = mkdtempSync(join(tmpdir(), 'rolecall-bench-'));
  const folder = openReportFolder(path);
  const clock = systemClock();
  const connection = connect(atUrl(url), contract, config, clock);
  const mark = newMark(clock.nowMs());
  const journal = diskJournal(folder.journalPath, contract, { url, mark });
  const meter = newMeter();
  try {
    const { outcome } = await runCheck({
      contract,
      config,
      clock,
      journal,
      mark,
      send: connection.send,
      signal: new AbortController().signal,
      choices: completeChoices({ profile: 'deep', budget: requests, exploreMs: 3_600_000 }),
      target: { url, name: 'bench' },
      onProgress: () => undefined,
      command: () => '',
      onExchange: (exchange, label) => {
        folder.store(exchange, label);
        meter.note(exchange);
      },
    });
    return {
      ...meter.figures(),
      sent: await sentIn(join(path, 'exchanges.jsonl')),
      failed: outcome.rules.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id),
    };
  } finally {
    journal.close();
    await connection.close();
    rmSync(path, { recursive: true, force: true });
  }
}

function configOf(account: Reference['account']): TargetConfig {
  const checked = checkConfig({
    token: account.token,
    limitedToken: account.limitedToken,
    params: account.params,
    foreign: account.foreign,
    users: account.users,
    enabledFeatures: account.enabledFeatures,
    disabledFeatures: account.disabledFeatures,
    permit: PERMITS,
  });
  if (!checked.ok) throw new Error(checked.problem);
  return checked.config;
}

/** Measures speed from now on. The time that it takes to collect garbage and read the heap does not count. */
function newMeter() {
  const collect = collector();
  const heap: { requests: number; megabytes: number }[] = [];
  let count = 0;
  let busyMs = 0;
  let pausedMs = 0;
  const began = performance.now();
  const spent = process.cpuUsage();
  return {
    note({ durationMs }: Exchange): void {
      count += 1;
      busyMs += durationMs;
      if (count % step !== 0) return;
      const before = performance.now();
      heap.push({ requests: count, megabytes: collect() });
      pausedMs += performance.now() - before;
    },
    figures(): Pick<DeepFigures, 'speed' | 'inFlight' | 'heap'> {
      const speed = speedOf(count, performance.now() - began - pausedMs, process.cpuUsage(spent));
      return { speed, heap, inFlight: busyMs / ((count / speed.perSecond) * 1000) };
    },
  };
}

/** Gives a function that collects garbage and returns the megabytes in use. */
function collector(): () => number {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  return () => {
    gc();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
}

/** In the order of sending, so that a fresh account gives the same ids to the same roles. */
async function sentIn(file: string): Promise<BareRequest[]> {
  const sent: (BareRequest & { readonly id: number })[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { id, request, outcome } = JSON.parse(line) as Partial<Exchange>;
    if (id === undefined || !request || !outcome) continue;
    sent.push({
      id,
      method: request.method,
      path: request.path,
      body: request.body ?? null,
      type: request.headers['content-type'] ?? null,
      status: outcome.kind === 'response' ? outcome.response.status : 0,
    });
  }
  return sent.sort((a, b) => a.id - b.id);
}

import { run } from '../command';
import type { Fate } from '../relay';
import { pass } from '../relay';
import { openSandbox } from '../sandbox';
import type { Scenario } from '../scenario';
import { contracts, tried } from '../scenario';

const perMinute = 200;
const refused: Fate = {
  do: 'answer',
  with: (response) => {
    response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '5' }).end('{"error":"slow down"}');
  },
};

/** Counts as a vendor does; gives false where a request is one too many. */
type Limiter = (nowMs: number) => boolean;

function tokenBucket(): Limiter {
  let [tokens, atMs] = [20, performance.now()];
  return (nowMs) => {
    tokens = Math.min(20, tokens + ((nowMs - atMs) * perMinute) / 60_000);
    atMs = nowMs;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}

function slidingWindow(): Limiter {
  const times: number[] = [];
  return (nowMs) => {
    while ((times[0] ?? nowMs) < nowMs - 60_000) times.shift();
    if (times.length >= perMinute) return false;
    times.push(nowMs);
    return true;
  };
}

const limited = (name: string, limiter: () => Limiter): Scenario => ({
  name,
  about: `a quick run at ${String(perMinute)}/min meets no 429`,
  times: contracts.length,
  once: async (turn) => {
    const admits = limiter();
    let refusals = 0;
    const sandbox = await openSandbox({
      contract: contracts[turn % contracts.length] ?? '',
      existing: 5,
      fateOf: () => {
        if (admits(performance.now())) return pass;
        refusals += 1;
        return refused;
      },
    });
    try {
      const ended = await run(
        [...sandbox.args, '--profile', 'quick', '--rate', `${String(perMinute)}/min`],
        sandbox.env,
      );
      const requests = sandbox.relay.count();
      return tried(
        refusals === 0 ? [] : [`${String(refusals)} of ${String(requests)} requests were refused`],
        `${String(requests)} requests in ${String(Math.round(ended.durationMs / 1000))} s`,
      );
    } finally {
      await sandbox.close();
    }
  },
});

export const limits: readonly Scenario[] = [
  limited('a token bucket of 200/min that holds 20', tokenBucket),
  limited('a sliding window of 200 a minute', slidingWindow),
];

import type { Outcome, OutgoingRequest } from '../model/exchange';
import type { Clock } from './clock';
import { paced } from './pacing';
import type { Rate } from './units';

const REQUEST: OutgoingRequest = { method: 'GET', path: '/', headers: {}, credential: 'main' };
const ANSWER: Outcome = {
  kind: 'response',
  response: { status: 200, headers: {}, body: '', bodyBytes: 0, truncated: false },
};

function fakeClock(): Clock & { now: number } {
  return {
    now: 0,
    nowMs() {
      return this.now;
    },
    sleep(ms) {
      this.now += ms;
      return Promise.resolve();
    },
  };
}

/** When each of `count` requests goes that are all asked for at once. */
async function timesOf(rate: Rate, count: number): Promise<number[]> {
  const clock = fakeClock();
  const times: number[] = [];
  const send = paced(
    () => {
      times.push(clock.now);
      return Promise.resolve(ANSWER);
    },
    rate,
    clock,
  );
  await Promise.all(Array.from({ length: count }, () => send(REQUEST)));
  return times;
}

const PER_MINUTE = { requests: 200, perMs: 60_000 };

test('five go at once, then one each interval at 90 % of the rate', async () => {
  const times = await timesOf(PER_MINUTE, 400);
  expect(times.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
  expect(times[5]).toBeCloseTo(60_000 / 180);
  expect(times.at(-1)).toBeCloseTo((395 * 60_000) / 180);
});

test(
  'a token bucket of 200 a minute that holds 20 never runs ' + 'dry, with a colleague who sends 15 a minute',
  async () => {
    const mine = await timesOf(PER_MINUTE, 600);
    const colleague = Array.from({ length: 40 }, (_, index) => index * 4000);
    let [tokens, atMs] = [20, 0];
    for (const time of [...mine, ...colleague].sort((a, b) => a - b)) {
      tokens = Math.min(20, tokens + ((time - atMs) * 200) / 60_000);
      atMs = time;
      expect(tokens).toBeGreaterThanOrEqual(1);
      tokens -= 1;
    }
  },
);

test('no span of a minute sees more than the rate', async () => {
  const times = await timesOf(PER_MINUTE, 600);
  const most = Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + 60_000).length));
  expect(most).toBeLessThanOrEqual(200);
  expect(most).toBeGreaterThan(170);
});

test('a sleep that ends early is slept again', async () => {
  let now = 0;
  const clock: Clock = {
    nowMs: () => now,
    sleep: (ms) => {
      now += Math.max(1, ms / 2);
      return Promise.resolve();
    },
  };
  const times: number[] = [];
  const send = paced(
    () => {
      times.push(now);
      return Promise.resolve(ANSWER);
    },
    { requests: 1, perMs: 100 },
    clock,
  );
  await send(REQUEST);
  await send(REQUEST);
  expect(times[1]).toBeGreaterThan(100);
});

test('requests go in the order in which they were asked for', async () => {
  const paths: string[] = [];
  const send = paced(
    ({ path }) => {
      paths.push(path);
      return Promise.resolve(ANSWER);
    },
    { requests: 1, perMs: 10 },
    fakeClock(),
  );
  await Promise.all(['/1', '/2', '/3'].map((path) => send({ ...REQUEST, path })));
  expect(paths).toEqual(['/1', '/2', '/3']);
});

test('without a rate nothing stands between', () => {
  const send = (): Promise<Outcome> => Promise.resolve(ANSWER);
  expect(paced(send, undefined, fakeClock())).toBe(send);
});

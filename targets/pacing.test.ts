import type { Outcome, OutgoingRequest } from '../model/exchange';
import type { Clock } from './clock';
import { paced } from './pacing';

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

test('no span sees more requests than the rate allows, and no time is wasted', async () => {
  const clock = fakeClock();
  const times: number[] = [];
  const send = paced(
    () => {
      times.push(clock.now);
      return Promise.resolve(ANSWER);
    },
    { requests: 3, perMs: 1000 },
    clock,
  );
  await Promise.all(Array.from({ length: 10 }, () => send(REQUEST)));
  times.forEach((time, index) => {
    if (index >= 3) expect(time - (times[index - 3] ?? 0)).toBeGreaterThan(1000);
  });
  expect(times.slice(0, 3)).toEqual([0, 0, 0]);
  expect(times.at(-1)).toBeLessThan(3300);
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

import type { Outcome, OutgoingRequest } from '../model/exchange';
import type { Clock } from './clock';
import { obeyingRetryAfter } from './retryAfter';

const REQUEST: OutgoingRequest = { method: 'POST', path: '/', headers: {}, credential: 'main' };
const NOW = Date.UTC(2026, 0, 1);

const answer = (status: number, headers: Record<string, string> = {}): Outcome => ({
  kind: 'response',
  response: { status, headers, body: '', bodyBytes: 0, truncated: false },
});

/** Sends one request to a target that answers in turn; tells what came of it, how often it was sent, and the pauses. */
async function through(answers: readonly Outcome[], patience: { maxWaitMs?: number; attempts?: number } = {}) {
  const pauses: number[] = [];
  const clock: Clock = {
    nowMs: () => NOW,
    sleep: (ms) => {
      pauses.push(ms);
      return Promise.resolve();
    },
  };
  let sent = 0;
  const outcome = await obeyingRetryAfter(
    () => Promise.resolve(answers[Math.min(sent++, answers.length - 1)] ?? answer(500)),
    { clock, ...patience },
  )(REQUEST);
  return { status: outcome.kind === 'response' ? outcome.response.status : outcome.reason, sent, pauses };
}

test.each([
  ['seconds', { 'retry-after': '7' }, 7000],
  ['a date', { 'retry-after': new Date(NOW + 5000).toUTCString() }, 5000],
  [
    "a date by the target's own clock",
    { 'retry-after': new Date(NOW + 90_000).toUTCString(), date: new Date(NOW + 80_000).toUTCString() },
    10_000,
  ],
  ['a date gone by', { 'retry-after': new Date(NOW - 5000).toUTCString() }, 100],
  ['too long', { 'retry-after': '86400' }, 60_000],
  ['nonsense', { 'retry-after': 'soon' }, 1000],
  ['nothing', {}, 1000],
  ['a negative number', { 'retry-after': '-5' }, 1000],
])('429 with %s is waited for and sent again', async (_, headers: Record<string, string>, wait) => {
  expect(await through([answer(429, headers), answer(201)])).toEqual({ status: 201, sent: 2, pauses: [wait] });
});

test('without a hint the pauses grow, and a 429 that stays is handed on', async () => {
  expect(await through([answer(429)], { attempts: 4 })).toEqual({ status: 429, sent: 4, pauses: [1000, 2000, 4000] });
});

test('503 is repeated where it says when; 502, 504 and a bare 503 are not', async () => {
  expect(await through([answer(503, { 'retry-after': '1' }), answer(200)])).toEqual({
    status: 200,
    sent: 2,
    pauses: [1000],
  });
  for (const status of [502, 503, 504])
    expect(await through([answer(status), answer(200)])).toEqual({ status, sent: 1, pauses: [] });
});

test('a lost answer is handed on', async () => {
  expect(await through([{ kind: 'lost', reason: 'reset', detail: '' }])).toMatchObject({ status: 'reset', sent: 1 });
});

test('while one waits no other is sent', async () => {
  const log: string[] = [];
  let wake: () => void = () => undefined;
  const clock: Clock = {
    nowMs: () => NOW,
    sleep: () =>
      new Promise((resolve) => {
        wake = resolve;
      }),
  };
  const send = obeyingRetryAfter(
    ({ path }) => {
      log.push(path);
      return Promise.resolve(answer(path === '/first' && log.length === 1 ? 429 : 200));
    },
    { clock },
  );
  const first = send({ ...REQUEST, path: '/first' });
  await new Promise(setImmediate);
  const second = send({ ...REQUEST, path: '/second' });
  await new Promise(setImmediate);
  expect(log).toEqual(['/first']);
  wake();
  await Promise.all([first, second]);
  expect(log).toEqual(['/first', '/first', '/second']);
});

test('of many refused together all are sent again in the end', async () => {
  let open = false;
  const clock: Clock = {
    nowMs: () => NOW,
    sleep: () => {
      open = true;
      return Promise.resolve();
    },
  };
  const send = obeyingRetryAfter(() => Promise.resolve(answer(open ? 200 : 429)), { clock });
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => send(REQUEST)));
  expect(outcomes).toEqual(Array.from({ length: 20 }, () => answer(200)));
});

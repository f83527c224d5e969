import type { Outcome } from '../../model/exchange';
import { pauseAfter } from './pause';

const NOW_MS = Date.UTC(2026, 0, 1);
const answer = (status: number, headers: Record<string, string> = {}): Outcome => ({
  kind: 'response',
  response: { status, headers, body: '', bodyBytes: 0, truncated: false },
});

test.each([
  ['seconds', { 'retry-after': '7' }, 7000],
  ['a date', { 'retry-after': new Date(NOW_MS + 5000).toUTCString() }, 5000],
  [
    "a date by the target's own clock",
    { 'retry-after': new Date(NOW_MS + 90_000).toUTCString(), date: new Date(NOW_MS + 80_000).toUTCString() },
    10_000,
  ],
  ['a date gone by', { 'retry-after': new Date(NOW_MS - 5000).toUTCString() }, 0],
  ['more than a minute', { 'retry-after': '86400' }, 86_400_000],
  ['nonsense', { 'retry-after': 'soon' }, null],
  ['nothing', {}, null],
  ['a negative number', { 'retry-after': '-5' }, null],
  ['the seconds until the limit starts again', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9' }, 9000],
  [
    'the second at which it starts again',
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW_MS / 1000 + 4) },
    4000,
  ],
])('429 with %s', (_, headers: Record<string, string>, waitMs) => {
  expect(pauseAfter(answer(429, headers), NOW_MS)).toEqual({ waitMs, refused: true });
});

test('503 asks for a pause where it says when; other failures and lost answers do not', () => {
  expect(pauseAfter(answer(503, { 'retry-after': '1' }), NOW_MS)).toEqual({ waitMs: 1000, refused: true });
  for (const status of [502, 503, 504]) expect(pauseAfter(answer(status), NOW_MS)).toBeUndefined();
  expect(pauseAfter({ kind: 'lost', reason: 'reset', detail: '' }, NOW_MS)).toBeUndefined();
});

test.each([
  ['separate fields', { 'ratelimit-remaining': '0', 'ratelimit-reset': '12' }],
  ['the older names', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '12' }],
  ['one field of members', { ratelimit: 'limit=100, remaining=0, reset=12' }],
  ['a structured field', { ratelimit: '"default";r=0;t=12' }],
])('a success that used up the limit, as %s, asks for a pause', (_, headers: Record<string, string>) => {
  expect(pauseAfter(answer(200, headers), NOW_MS)).toEqual({ waitMs: 12_000, refused: false });
});

test('a success with something left asks for none', () => {
  expect(pauseAfter(answer(200, { 'ratelimit-remaining': '1', 'ratelimit-reset': '12' }), NOW_MS)).toBeUndefined();
  expect(pauseAfter(answer(200), NOW_MS)).toBeUndefined();
});

import type { Exchange } from '../model/exchange';
import { createRecorder } from './recorder';

const exchange = (startedMs: number, durationMs: number): Exchange => ({
  id: 1,
  request: { method: 'GET', path: '/', headers: {}, credential: 'main' },
  outcome: { kind: 'lost', reason: 'reset', detail: '' },
  startedMs,
  durationMs,
  lane: 0,
});

describe('recorder', () => {
  test('counts the requests of each second, quiet seconds included', () => {
    const recorder = createRecorder();
    for (const at of [0, 999, 3100]) recorder.take(exchange(at, 1), { case: 'c', purpose: 'look', operation: 'list' });
    expect(recorder.requestsPerSecond()).toEqual([2, 0, 0, 1]);
  });
  test('measures each operation by itself', () => {
    const recorder = createRecorder();
    for (let ms = 1; ms <= 100; ms += 1)
      recorder.take(exchange(0, 101 - ms), { case: 'c', purpose: 'look', operation: 'list' });
    recorder.take(exchange(0, 7), { case: 'c', purpose: 'look', operation: 'show' });
    expect(recorder.timings()).toEqual([
      { part: 'list', count: 100, medianMs: 50, p95Ms: 95, maxMs: 100 },
      { part: 'show', count: 1, medianMs: 7, p95Ms: 7, maxMs: 7 },
    ]);
  });
});

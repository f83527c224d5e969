import type { ExchangeLabel } from '../engine/ports';
import type { Exchange } from '../model/exchange';
import type { OperationTiming } from '../model/results';

/** Measures a run while it goes on. */
export interface Recorder {
  readonly take: (exchange: Exchange, label: ExchangeLabel) => void;
  readonly timings: () => OperationTiming[];
  readonly requestsPerSecond: () => number[];
}

export function createRecorder(): Recorder {
  const durations = new Map<string, number[]>();
  const seconds: number[] = [];
  return {
    take({ startedMs, durationMs }, { operation }) {
      const known = durations.get(operation);
      if (known) known.push(durationMs);
      else durations.set(operation, [durationMs]);
      const second = Math.max(0, Math.floor(startedMs / 1000));
      seconds[second] = (seconds[second] ?? 0) + 1;
    },
    timings: () => [...durations].map(([part, times]) => timingOf(part, times)),
    requestsPerSecond: () => Array.from(seconds, (count) => (count as number | undefined) ?? 0),
  };
}

function timingOf(part: string, times: readonly number[]): OperationTiming {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => rounded(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  return { part, count: sorted.length, medianMs: at(0.5), p95Ms: at(0.95), maxMs: at(1) };
}

const rounded = (ms: number): number => Math.round(ms * 1000) / 1000;

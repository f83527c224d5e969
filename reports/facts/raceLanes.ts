import type { Race, RaceRequest } from '../../model/race';
import type { Finding, ReportedExchange } from '../../model/results';

/** A bar on the scale of a race, both ends as shares of its width. */
export interface LaneBar {
  readonly from: number;
  readonly to: number;
}

/** One concurrent request, or the reads around the race, over time. */
export interface Lane {
  readonly kind: 'write' | 'read' | 'look';
  readonly label: string;
  /** `200`, `no answer`; of several reads each that came. */
  readonly status: string;
  readonly bars: readonly LaneBar[];
  /** Since the first concurrent request was sent; negative before it. */
  readonly startMs: number;
  readonly endMs: number;
}

export interface RaceLanes {
  readonly lanes: readonly Lane[];
  /** Concurrent reads that are left out. */
  readonly more: number;
  /**
   * The scale: where it begins and ends, and where the first concurrent request and the end of the last stand on it.
   */
  readonly fromMs: number;
  readonly toMs: number;
  readonly lastMs: number;
}

interface Sent {
  readonly told: RaceRequest;
  readonly exchange: ReportedExchange;
}

/**
 * How much of the scale the reads on either side may take, as a share of the race between them; more only to reach the
 * nearest.
 */
const beside = { usually: 0.35, atMost: 1 };

/**
 * The lanes of a race on one scale, at most `atMost` concurrent requests; null where a finding is none, or its
 * exchanges are missing.
 */
export function raceLanes({ race, orders, exchanges }: Finding, atMost: number): RaceLanes | null {
  if (!race) return null;
  const sent = sentIn(race, exchanges);
  const together = sent.filter(({ told }) => told.phase === 'together');
  const zero = Math.min(...together.map(({ exchange }) => exchange.startedMs));
  const lastMs = Math.max(...together.map(({ exchange }) => endOf(exchange))) - zero;
  if (together.length === 0 || !Number.isFinite(lastMs)) return null;
  const reads = (phase: 'before' | 'after'): ReportedExchange[] =>
    sent.filter(({ told }) => told.phase === phase).map(({ exchange }) => exchange);
  const fromMs = -widthOf(
    reads('before').map(({ startedMs }) => zero - startedMs),
    lastMs,
  );
  const toMs =
    Math.max(lastMs, 0.1) +
    widthOf(
      reads('after').map((one) => endOf(one) - zero - lastMs),
      lastMs,
    );
  const lane = laneOn(zero, fromMs, toMs);
  const stuck = new Set((orders?.causes ?? []).map((cause) => cause.stuck));
  const shown = chosen(together, atMost, stuck);
  const looks = (phase: 'before' | 'after'): Lane[] => {
    const reads = sent.filter(({ told }) => told.phase === phase);
    return reads.length === 0 ? [] : [lane('look', `reads ${phase}`, reads)];
  };
  return {
    lanes: [
      ...looks('before'),
      ...shown.map((one) => lane(one.told.writes ? 'write' : 'read', one.told.label, [one])),
      ...looks('after'),
    ],
    more: together.length - shown.length,
    fromMs,
    toMs,
    lastMs,
  };
}

/** What the scale gives to the reads on one side, whose far ends are so many milliseconds away. */
function widthOf(distances: readonly number[], lengthMs: number): number {
  const length = Math.max(lengthMs, 0.1);
  return Math.min(
    Math.max(0, ...distances),
    Math.max(beside.usually * length, Math.min(beside.atMost * length, Math.min(...distances, Infinity))),
  );
}

const endOf = ({ startedMs, durationMs }: ReportedExchange): number => startedMs + durationMs;

function sentIn({ requests }: Race, exchanges: readonly ReportedExchange[]): Sent[] {
  const known = new Map(exchanges.map((exchange) => [exchange.id, exchange]));
  return requests.flatMap((told) => {
    const exchange = known.get(told.exchange);
    return exchange === undefined ? [] : [{ told, exchange }];
  });
}

/** Writes and reads that fit nowhere come before other reads; all in the order in which they were sent. */
function chosen(together: readonly Sent[], atMost: number, stuck: ReadonlySet<number | undefined>): Sent[] {
  const weight = ({ told }: Sent): number => (told.writes ? 2 : stuck.has(told.exchange) ? 1 : 0);
  const kept = new Set(together.toSorted((a, b) => weight(b) - weight(a)).slice(0, atMost));
  return together.filter((one) => kept.has(one)).sort((a, b) => a.exchange.startedMs - b.exchange.startedMs);
}

const laneOn =
  (zero: number, fromMs: number, toMs: number) =>
  (kind: Lane['kind'], label: string, sent: readonly Sent[]): Lane => {
    const share = (ms: number): number => Math.min(1, Math.max(0, (ms - zero - fromMs) / (toMs - fromMs)));
    const exchanges = sent.map(({ exchange }) => exchange);
    return {
      kind,
      label,
      status: [
        ...new Set(exchanges.map(({ response }) => (response === null ? 'no answer' : String(response.status)))),
      ].join(', '),
      bars: exchanges.map((one) => ({ from: share(one.startedMs), to: share(endOf(one)) })),
      startMs: Math.min(...exchanges.map(({ startedMs }) => startedMs)) - zero,
      endMs: Math.max(...exchanges.map(endOf)) - zero,
    };
  };

import type { Exchange, OutgoingRequest, SendHints } from '../../model/exchange';
import type { ExchangeLabel, Ports } from '../ports';
import { RunStopped } from '../ports';
import { gateFor } from './gate';
import type { Pause } from './pause';
import { watchFor } from './watch';

/** Numbers, times, stores and counts every request, repeats too; stops the run where the target is gone. */
export interface Sender {
  send(request: OutgoingRequest, label: ExchangeLabel): Promise<Exchange>;
  /** Requests on the wire so far, repeats among them. */
  sent(): number;
  /** How many requests each one took on average: more than 1 where the target locks what is written to. */
  timesEach(): number;
  /** From here on an abort does not stop anything: what must be undone is undone. */
  startCleanUp(): void;
}

const lockedAtMost = 6;
const refusedAtMost = 5;
/** How often a read goes again whose answer was lost. A timeout is dear, so it goes again once. */
const lostAtMost = { reset: 3, protocol: 2, timeout: 2 } as const;

/** A server that is just starting gets this long before the first request goes again. */
const firstContactMs = 1000;

const statusOf = ({ outcome }: Exchange): number | null =>
  outcome.kind === 'response' ? outcome.response.status : null;

/** `probe` makes the request that tells whether the target still answers: its list. */
export function createSender(ports: Ports, probe: () => OutgoingRequest): Sender {
  const wire = numbered(ports);
  const gate = gateFor(ports.clock);
  const watch = watchFor((label) => wire.send(probe(), label, { fresh: true }));
  let repeated = 0;
  let cleaning = false;
  /**
   * Operations of which a lock outlasted every repeat: there it may be how the server refuses, so the next is repeated
   * once.
   */
  const lasting = new Set<string>();

  /** Whether the request goes again after this answer, which is its `turn`th; waits as long as it must. */
  async function repeats(
    exchange: Exchange,
    label: ExchangeLabel,
    turn: number,
    pause: Pause | undefined,
  ): Promise<boolean> {
    if (isLostRead(exchange, turn)) return true;
    if (isUnreached(exchange)) {
      await ports.clock.sleep(firstContactMs);
      return true;
    }
    if (pause) return pause.refused && turn < refusedAtMost && (await gate.rest(exchange, pause, { turn, cleaning }));
    // A read of a service that is away for a moment does no harm, and nothing can be concluded from its 503.
    if (statusOf(exchange) === 503 && exchange.request.method === 'GET' && turn < 2) {
      await ports.clock.sleep(200);
      return true;
    }
    // 423 Locked: somebody else, perhaps we ourselves, is writing, and this request had no effect (RFC 4918, 11.3).
    if (statusOf(exchange) !== 423) return false;
    if (turn >= (lasting.has(label.operation) ? 2 : lockedAtMost)) {
      lasting.add(label.operation);
      return false;
    }
    await ports.clock.sleep(turn * 10);
    return true;
  }

  return {
    async send(request, label) {
      for (let turn = 1; ; turn += 1) {
        if (ports.signal.aborted && !cleaning) throw new RunStopped('interrupted', 'interrupted');
        await gate.pass();
        const exchange = await wire.send(request, label, turn > 1 ? { fresh: true } : {});
        const pause = gate.answered(exchange);
        if (!cleaning) await watch.after(exchange);
        if (!(await repeats(exchange, label, turn, pause))) return exchange;
        repeated += 1;
      }
    },
    sent: () => wire.count(),
    timesEach: () => (wire.count() === 0 ? 1 : wire.count() / (wire.count() - repeated)),
    startCleanUp: () => {
      cleaning = true;
    },
  };
}

/** A read had no effect, so it may go again; whether the connection or the server lost its answer shows then. */
function isLostRead({ request, outcome }: Exchange, turn: number): boolean {
  if (outcome.kind !== 'lost' || request.method !== 'GET') return false;
  const { reason } = outcome;
  return (reason === 'reset' || reason === 'protocol' || reason === 'timeout') && turn < lostAtMost[reason];
}

/** The very first request found nobody: the server may be starting. */
const isUnreached = ({ id, outcome }: Exchange): boolean =>
  id === 1 && outcome.kind === 'lost' && (outcome.reason === 'refused' || outcome.reason === 'dns');

/** Sends one request at a time per lane, and tells the ports of each exchange. */
function numbered(ports: Ports): {
  send(request: OutgoingRequest, label: ExchangeLabel, hints: SendHints): Promise<Exchange>;
  count(): number;
} {
  const began = ports.clock.nowMs();
  const lanes: boolean[] = [];
  let count = 0;
  return {
    async send(request, label, hints) {
      const free = lanes.findIndex((busy) => !busy);
      const lane = free === -1 ? lanes.length : free;
      lanes[lane] = true;
      count += 1;
      const id = count;
      const startedMs = ports.clock.nowMs() - began;
      const outcome = await ports.send(request, hints).finally(() => {
        lanes[lane] = false;
      });
      const durationMs = ports.clock.nowMs() - began - startedMs;
      const exchange: Exchange = { id, request, outcome, startedMs, durationMs, lane };
      ports.onExchange(exchange, label);
      return exchange;
    },
    count: () => count,
  };
}

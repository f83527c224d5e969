import type { Exchange, OutgoingRequest } from '../../model/exchange';
import type { ExchangeLabel, Ports } from '../ports';
import { RunStopped } from '../ports';

/** Numbers, times, stores and counts every request; stops the run where the target is gone. */
export interface Sender {
  send(request: OutgoingRequest, label: ExchangeLabel): Promise<Exchange>;
  sent(): number;
  /** How many requests each one took on average: more than 1 where the target locks what is written to. */
  timesEach(): number;
  /** From here on an abort does not stop anything: what must be undone is undone. */
  startCleanUp(): void;
}

const lockedAtMost = 6;
const silencesBeforeStop = 3;
const denialsBeforeStop = 5;

const statusOf = ({ outcome }: Exchange): number | null =>
  outcome.kind === 'response' ? outcome.response.status : null;

export function createSender(ports: Ports, probe: () => OutgoingRequest): Sender {
  const began = ports.clock.nowMs();
  const lanes: boolean[] = [];
  let count = 0;
  let repeated = 0;
  let silences = 0;
  let denials = 0;
  let cleaning = false;
  /**
   * Operations of which a lock outlasted every repeat: there it may be how the server refuses, so the next is repeated
   * once.
   */
  const lasting = new Set<string>();

  async function one(request: OutgoingRequest, label: ExchangeLabel): Promise<Exchange> {
    const free = lanes.findIndex((busy) => !busy);
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = true;
    count += 1;
    const id = count;
    const startedMs = ports.clock.nowMs() - began;
    const outcome = await ports.send(request).finally(() => {
      lanes[lane] = false;
    });
    const exchange: Exchange = {
      id,
      request,
      outcome,
      startedMs,
      durationMs: ports.clock.nowMs() - began - startedMs,
      lane,
    };
    ports.onExchange(exchange, label);
    return exchange;
  }

  async function watch(exchange: Exchange): Promise<void> {
    if (cleaning) return;
    const { outcome } = exchange;
    silences = outcome.kind === 'lost' ? silences + 1 : 0;
    denials =
      outcome.kind === 'response' && outcome.response.status === 401 && exchange.request.credential === 'main'
        ? denials + 1
        : exchange.request.credential === 'main'
          ? 0
          : denials;
    if (silences >= silencesBeforeStop) {
      silences = 0;
      const again = await one(probe(), { case: 'probe', purpose: 'look', operation: 'list' });
      if (again.outcome.kind === 'lost')
        throw new RunStopped('unreachable', `the target stopped answering: ${again.outcome.detail}`);
    }
    if (denials >= denialsBeforeStop)
      throw new RunStopped(
        'credentials',
        'the target began to answer 401 to the token in mid-run; the token may have expired',
      );
  }

  return {
    async send(request, label) {
      if (ports.signal.aborted && !cleaning) throw new RunStopped('interrupted', 'interrupted');
      for (let turn = 1; ; turn += 1) {
        const exchange = await one(request, label);
        await watch(exchange);
        // 423 Locked: somebody else, perhaps we ourselves, is writing, and this request had no effect (RFC 4918, 11.3).
        if (statusOf(exchange) !== 423) return exchange;
        if (turn >= (lasting.has(label.operation) ? 2 : lockedAtMost)) {
          lasting.add(label.operation);
          return exchange;
        }
        repeated += 1;
        await ports.clock.sleep(turn * 10);
      }
    },
    sent: () => count,
    timesEach: () => (count === 0 ? 1 : count / (count - repeated)),
    startCleanUp: () => {
      cleaning = true;
    },
  };
}

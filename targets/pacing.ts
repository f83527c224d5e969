import type { Send } from '../model/exchange';
import type { Clock } from './clock';
import type { Rate } from './units';

/** The share of a stated limit that a run uses: colleagues on the same account, and clean-up, need the rest. */
const SHARE = 0.9;

/** Requests that may go at once after a pause: a small burst fits into every token bucket that vendors run. */
const BURST = 5;

/**
 * Spaces requests evenly at 90 % of `rate`, with at most 5 at once after a pause; undefined holds nothing back.
 * Even spacing suits both ways in which servers count: a token bucket never runs dry, and no sliding window fills up.
 * Requests go in the order in which they were asked for. Stands next to the transport, so that repeats are paced too.
 */
export function paced(send: Send, rate: Rate | undefined, clock: Clock): Send {
  if (!rate) return send;
  const intervalMs = rate.perMs / (rate.requests * SHARE);
  const burst = Math.max(1, Math.min(BURST, Math.floor(rate.requests / 10)));
  // When the next request is due if requests came evenly (the generic cell rate algorithm, ITU-T I.371).
  let dueMs = -Infinity;
  const admit = async (): Promise<void> => {
    const earliestMs = dueMs - (burst - 1) * intervalMs;
    for (let waitMs = earliestMs - clock.nowMs(); waitMs > 0; waitMs = earliestMs - clock.nowMs())
      await clock.sleep(waitMs);
    dueMs = Math.max(dueMs, clock.nowMs()) + intervalMs;
  };
  let turn: Promise<void> = Promise.resolve();
  return async (request, hints) => {
    const mine = turn.then(admit);
    turn = mine.catch(() => undefined);
    await mine;
    return send(request, hints);
  };
}

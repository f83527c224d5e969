import type { Send } from '../model/exchange';
import type { Clock } from './clock';
import type { Rate } from './units';

/**
 * Holds requests back so that no span of `perMs` sees more than `requests` of them; undefined holds nothing back.
 * What the rate leaves free goes at once: requests that are to race each other must not be spread out, and a short run
 * fits
 * into a vendor's limit without waiting. Requests go in the order in which they were asked for.
 */
export function paced(send: Send, rate: Rate | undefined, clock: Clock): Send {
  if (!rate) return send;
  const spanMs = rate.perMs + marginMs(rate);
  const started: number[] = [];
  const admit = async (): Promise<void> => {
    const earliest = (started.length < rate.requests ? -Infinity : (started.shift() ?? -Infinity)) + spanMs;
    for (let wait = earliest - clock.nowMs(); wait > 0; wait = earliest - clock.nowMs()) await clock.sleep(wait);
    started.push(clock.nowMs());
  };
  let turn: Promise<void> = Promise.resolve();
  return async (request) => {
    const mine = turn.then(admit);
    turn = mine.catch(() => undefined);
    await mine;
    return send(request);
  };
}

// The target counts arrivals, and a request may take a little less long on its way than the one before it.
const marginMs = ({ perMs }: Rate): number => Math.min(250, perMs / 20);

import type { Exchange } from '../../model/exchange';
import type { Clock } from '../ports';
import { RunStopped } from '../ports';
import type { Pause } from './pause';
import { pauseAfter } from './pause';

/** Holds every request back while the target asks for a pause. */
export interface Gate {
  /** Resolves once no pause is on. */
  pass(): Promise<void>;
  /**
   * Tells of an answer; gives the pause that it asks for. A refusal begins or goes on with a row of refusals, any other
   * answer ends the row, and one that leaves nothing of the limit closes the gate.
   */
  answered(exchange: Exchange): Pause | undefined;
  /**
   * Waits as long as a refusal asks. While one request rests no other is sent. Where the target has refused everything
   * for a minute, or asks for a longer pause, it throws `RunStopped`; in clean-up it answers false after half a minute.
   */
  rest(exchange: Exchange, pause: Pause, when: { readonly turn: number; readonly cleaning: boolean }): Promise<boolean>;
}

const leastWaitMs = 100;
/** A target that refuses everything for so long refuses for good. */
const patienceMs = 60_000;
/** Clean-up waits less: somebody sits before a terminal. */
const graceMs = 30_000;

export function gateFor(clock: Clock): Gate {
  let closed: Promise<void> | undefined;
  let closedUntilMs = -Infinity;
  let refusedSinceMs: number | undefined;

  const closeFor = (waitMs: number): Promise<void> => {
    const untilMs = clock.nowMs() + waitMs;
    if (closed && untilMs <= closedUntilMs) return closed;
    closedUntilMs = untilMs;
    const mine = clock.sleep(waitMs).finally(() => {
      if (closed === mine) closed = undefined;
    });
    closed = mine;
    // Who waits hears of an interruption; nobody else must.
    mine.catch(() => undefined);
    return mine;
  };

  return {
    async pass() {
      while (closed) await closed;
    },
    answered({ outcome }) {
      const pause = pauseAfter(outcome, clock.nowMs());
      if (pause?.refused) {
        refusedSinceMs ??= clock.nowMs();
        return pause;
      }
      if (outcome.kind === 'response') refusedSinceMs = undefined;
      if (pause?.waitMs) void closeFor(Math.min(patienceMs, pause.waitMs));
      return pause;
    },
    async rest(exchange, { waitMs }, { turn, cleaning }) {
      const askedMs = Math.max(leastWaitMs, waitMs ?? 1000 * 2 ** (turn - 1));
      const mostMs = cleaning ? graceMs : patienceMs;
      const refusedForMs = clock.nowMs() - (refusedSinceMs ?? clock.nowMs());
      if (askedMs > mostMs || refusedForMs + askedMs > mostMs + leastWaitMs) {
        if (cleaning) return false;
        throw refusesForGood(exchange, askedMs);
      }
      await closeFor(askedMs);
      return true;
    },
  };
}

function refusesForGood({ request, outcome }: Exchange, askedMs: number): RunStopped {
  const status = outcome.kind === 'response' ? String(outcome.response.status) : 'no answer';
  return new RunStopped(
    'refusing',
    `${request.method} ${request.path} answered ${status} and asks for a ` +
      `pause of ${String(Math.round(askedMs / 1000))} s, ` +
      'longer than a run waits; lower --rate, or run again when the limit has started anew',
  );
}

import type { Outcome, ReceivedResponse, Send } from '../model/exchange';
import type { Clock } from './clock';

/** How patiently to wait for a target that asks for a pause. */
export interface Patience {
  readonly clock: Clock;
  /** The longest single pause. */
  readonly maxWaitMs?: number;
  /** How often a request is sent in all before its 429 is handed on. */
  readonly attempts?: number;
}

const LEAST_WAIT_MS = 100;

/**
 * Obeys 429, and 503 where it says Retry-After: waits as long as asked, then sends the request again, as it had no
 * effect.
 * While one request waits and until its repetition is answered, no other is sent. What persists is handed on.
 * Goes inside `paced`: `paced(obeyingRetryAfter(send, ...), ...)`.
 */
export function obeyingRetryAfter(send: Send, { clock, maxWaitMs = 60_000, attempts = 5 }: Patience): Send {
  let pause: Promise<void> | undefined;

  const passGate = async (): Promise<void> => {
    while (pause) await pause;
  };

  /** Sends, and while others wait repeats as often as the target asks for a pause. */
  const persist = async (request: Parameters<Send>[0], first: Outcome, sent: number): Promise<Outcome> => {
    let outcome = first;
    for (let times = sent; times < attempts; times++) {
      const asked = pauseAskedFor(outcome, clock);
      if (asked === undefined) break;
      const wait = asked === 'some' ? 1000 * 2 ** (times - 1) : asked;
      await clock.sleep(Math.min(maxWaitMs, Math.max(LEAST_WAIT_MS, wait)));
      outcome = await send(request);
    }
    return outcome;
  };

  return async (request) => {
    for (let sent = 1; ; sent++) {
      await passGate();
      const outcome = await send(request);
      if (sent >= attempts || pauseAskedFor(outcome, clock) === undefined) return outcome;
      if (pause) continue;
      const persisting = persist(request, outcome, sent);
      pause = persisting
        .then(
          () => undefined,
          () => undefined,
        )
        .then(() => {
          pause = undefined;
        });
      return persisting;
    }
  };
}

/** How long the target asks to wait, `some` where it does not say, undefined where it does not ask. */
function pauseAskedFor(outcome: Outcome, clock: Clock): number | 'some' | undefined {
  if (outcome.kind !== 'response') return undefined;
  const { status } = outcome.response;
  if (status !== 429 && status !== 503) return undefined;
  const asked = retryAfterMs(outcome.response, clock.nowMs());
  return status === 429 ? (asked ?? 'some') : asked;
}

/**
 * Retry-After in milliseconds from now: seconds, or a date, which is held against the target's own Date where it sends
 * one.
 */
function retryAfterMs({ headers }: ReceivedResponse, nowMs: number): number | undefined {
  const text = headers['retry-after']?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const until = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(until)) return undefined;
  const targetsNow = Date.parse(headers['date'] ?? '');
  return Math.max(0, until - (Number.isNaN(targetsNow) ? nowMs : targetsNow));
}

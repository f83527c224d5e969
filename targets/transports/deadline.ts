import type { Outcome } from '../../model/exchange';
import type { LossContext } from './loss';
import { isOurMistake, lostFor } from './loss';

/** Lets others drop an exchange, and see how far it came. */
export interface Progress {
  /** Drops the exchange, which then fails. */
  abort: () => void;
  /** What has come so far, as the end of a sentence. */
  seen: () => string;
}

/** Ends an exchange after `timeoutMs`. Errors of network and peer become outcomes; our own mistakes are thrown. */
export async function withDeadline(
  timeoutMs: number,
  context: LossContext,
  exchange: (progress: Progress) => Promise<Outcome>,
): Promise<Outcome> {
  const progress: Progress = { abort: () => undefined, seen: () => '' };
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    progress.abort();
  }, timeoutMs);
  try {
    return await exchange(progress);
  } catch (error) {
    if (late)
      return { kind: 'lost', reason: 'timeout', detail: `no whole answer within ${timeoutMs} ms${progress.seen()}` };
    if (isOurMistake(error)) throw error;
    return lostFor(error, context);
  } finally {
    clearTimeout(timer);
  }
}

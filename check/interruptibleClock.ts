import type { Clock } from '../engine/ports';
import { RunStopped } from '../engine/ports';

/**
 * A clock whose sleeps end with an interruption when the run is told to stop. Sleeps that begin after that (clean-up
 * keeps the pace too) last.
 */
export function interruptibleClock(clock: Clock, signal: AbortSignal): Clock {
  return {
    nowMs: () => clock.nowMs(),
    sleep: (ms) => {
      if (signal.aborted) return clock.sleep(ms);
      return new Promise((resolve, reject) => {
        const stop = (): void => {
          reject(new RunStopped('interrupted', 'interrupted'));
        };
        signal.addEventListener('abort', stop, { once: true });
        void clock.sleep(ms).then(() => {
          signal.removeEventListener('abort', stop);
          resolve();
        });
      });
    },
  };
}

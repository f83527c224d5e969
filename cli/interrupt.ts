import { exitCodes } from './exit';
import { say } from './say';

/** The first SIGINT or SIGTERM stops the run, which then cleans up; the second ends the process at once. */
export function onInterrupt(): { readonly signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const interrupted = (): void => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    say('interrupted: putting back and deleting what this run made; once more to leave at once');
    controller.abort();
  };
  process.on('SIGINT', interrupted);
  process.on('SIGTERM', interrupted);
  return {
    signal: controller.signal,
    stop() {
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', interrupted);
    },
  };
}

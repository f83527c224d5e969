import type { Choices } from './choices';

/** A time after which a run stops and cleans up. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** Forgets the time. */
  stop(): void;
}

/** The limit that is asked of a run; none for a deep run, whose exploration keeps the time itself. */
export function timeLimit({ profile, exploreMs }: Choices): TimeLimit {
  const controller = new AbortController();
  const timer =
    exploreMs === undefined || profile === 'deep'
      ? undefined
      : setTimeout(() => {
          controller.abort();
        }, exploreMs);
  return {
    signal: controller.signal,
    stop() {
      clearTimeout(timer);
    },
  };
}

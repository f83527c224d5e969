import type { Json } from '../model/json';

/** The finding that is to be run again. */
export interface WantedFinding {
  readonly rule: string;
  readonly caseId: string;
  /** As results hold it; absent where the case says it all. */
  readonly recipe?: Json;
}

/** What came of running a finding again. */
export interface Replayed {
  readonly result: 'reproduced' | 'not reproduced' | 'could not try';
  /** What was seen, or what stood in the way. */
  readonly why: string;
  /** What was done, a sentence each; empty where `why` says it. */
  readonly steps: readonly string[];
}

export interface ReplayOptions {
  /** How long a race is tried at most. */
  readonly timeMs: number;
  readonly seed: number;
  readonly permits: readonly string[];
  readonly stop: () => boolean;
}

export const couldNotTry = (why: string): Replayed => ({ result: 'could not try', why, steps: [] });

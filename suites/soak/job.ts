import type { Switches } from '../../reference/types';

/** One deep run: against a server with one fault, or with variants and none. */
export interface Job {
  readonly contract: string;
  readonly seed: number;
  readonly timeMs: number;
  readonly switches: Switches;
}

/** What a deep run made of a server. */
export interface Soaked {
  /** How long it took until something was found; null where nothing was. */
  readonly foundMs: number | null;
  /** Rules that failed, each with its first finding. */
  readonly failed: readonly string[];
  /** Whether it was exploration that found it, and not a boundary case. */
  readonly byExploration: boolean;
  /** On servers without a fault: anything else that should not be. */
  readonly odd: readonly string[];
  readonly requests: number;
  readonly tookMs: number;
}

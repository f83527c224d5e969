/** A request of a race, with names in place of ids: role A, user 1. Its exchange has its times and its answer. */
export interface RaceRequest {
  /** The id of its exchange. */
  readonly exchange: number;
  /** `given`: the set-up. `before`, `after`: reads while nothing else was in flight. */
  readonly phase: 'given' | 'before' | 'together' | 'after';
  /** Short, and no two concurrent requests have the same: `update role A (default)`. */
  readonly label: string;
  /** What was sent, in words. */
  readonly words: string;
  readonly writes: boolean;
}

/** Requests that were in flight together, with the reads around them. */
export interface Race {
  /** The name of its kind: `two losses of the default`. */
  readonly kind: string;
  /** In the order of sending. */
  readonly requests: readonly RaceRequest[];
  /** The state that the race is about, before and after it; '' if it could not be read. */
  readonly before: string;
  readonly after: string;
}

/** Orders that fail for one reason. */
export interface OrderCause {
  /** Some of those orders, each in words: `update role A before update role B`. */
  readonly orders: readonly string[];
  /** How many orders fail for this reason. */
  readonly count: number;
  /** The reason, a sentence. */
  readonly why: string;
  /** Id of the exchange that fits nowhere in them. */
  readonly stuck?: number;
}

/** The possible orders of a race's requests, and why each fails. */
export interface OrdersTried {
  readonly tried: number;
  /** Whether these are all orders that respect real time. */
  readonly all: boolean;
  /** The most frequent cause first. Rare causes may be left out. */
  readonly causes: readonly OrderCause[];
}

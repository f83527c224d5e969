/**
 * A request of a race in the names of its story: role A, user 1. When it was in flight and what came back is said by
 * its exchange.
 */
export interface RaceRequest {
  /** The id of its exchange. */
  readonly exchange: number;
  /** `given` brought the race about; `before` and `after` read while nothing else was in flight. */
  readonly phase: 'given' | 'before' | 'together' | 'after';
  /** Short, and unlike those of the others in flight: `update role A (default)`. */
  readonly label: string;
  /** What was sent, in words. */
  readonly words: string;
  readonly writes: boolean;
}

/** Requests that were in flight together, with the reads around them. */
export interface Race {
  /** `two losses of the default`. */
  readonly kind: string;
  /** In the order in which they were sent. */
  readonly requests: readonly RaceRequest[];
  /** What the reads saw before and after of what the race was about; '' where they could not be read. */
  readonly before: string;
  readonly after: string;
}

/** Why the orders that fail for one reason fail. */
export interface OrderCause {
  /** Some of those orders, each in words: `update role A before update role B`. */
  readonly orders: readonly string[];
  /** How many orders it rules out. */
  readonly count: number;
  /** What contradicts them, a sentence. */
  readonly why: string;
  /** Id of the exchange that fits nowhere in them. */
  readonly stuck?: number;
}

/** The orders in which the requests of a race could have been carried out, and why each of them fails. */
export interface OrdersTried {
  readonly tried: number;
  /** Whether these are all that respect what was over before what began. */
  readonly all: boolean;
  /** By cause, the one that rules out most first; bounded, so counts may add up to less. */
  readonly causes: readonly OrderCause[];
}

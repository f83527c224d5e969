import type { FastifyInstance } from 'fastify';
import type { Clock } from './shared/clock';

/**
 * How a fault shows. `exchange`: one request. `sequence`: a few. `unusual`: input that nobody sends by accident.
 * `race`: requests in flight together.
 */
export type FaultKind = 'exchange' | 'sequence' | 'unusual' | 'race';

/** A way to be wrong that can be switched on. */
export interface Fault {
  readonly name: string;
  /** What the server does wrong, in a sentence. */
  readonly title: string;
  readonly kind: FaultKind;
  /** Rules of which at least one must fail when this fault is on. */
  readonly breaks: readonly string[];
  /** Length of the shortest sequence of requests known to show it (sequences and races). */
  readonly shortest?: number;
}

/** A way to be different that the documents leave open. */
export interface Variant {
  readonly name: string;
  readonly title: string;
  /** Variants that cannot be on together with this one. */
  readonly excludes?: readonly string[];
  /** Must rules that nothing can verify where it is on. */
  readonly unverifiable?: readonly string[];
}

export interface Switches {
  readonly faults: readonly string[];
  readonly variants: readonly string[];
}

/** What a caller needs to know to test the embedded server: the seed data of its account. */
export interface Account {
  readonly token: string;
  /** A token with too little right. */
  readonly limitedToken: string;
  /** Path parameters: group_id. */
  readonly params: Readonly<Record<string, string>>;
  /** Another tenant and a role of its, where the contract has tenants. */
  readonly foreign: Readonly<Record<string, string>>;
  /** Users that may be given another role. */
  readonly users: readonly string[];
  readonly enabledFeatures: readonly string[];
  readonly disabledFeatures: readonly string[];
}

/** An embedded server of one contract. */
export interface Reference {
  readonly contract: string;
  readonly faults: readonly Fault[];
  readonly variants: readonly Variant[];
  readonly account: Account;
  /** Path of the contract's server URL below the host: `/api/v1`, ''. */
  readonly basePath: string;
  /**
   * A fresh account each time. The caller listens (or hands `app.server` to supertest after `ready()`) and closes.
   * Without a clock, time passes as it does. Throws a TypeError at an unknown fault or variant, and at variants that
   * exclude each other.
   */
  readonly create: (switches: Switches, clock?: Clock) => FastifyInstance;
}

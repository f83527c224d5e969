/** The vocabulary of the search: when operations were in flight and which of their orders matter. It knows no roles. */

import type { Stepped } from '../blame';

/** When an operation was in flight. `lost`: no answer came, so the operation may not have happened. */
export interface Interval {
  readonly startedMs: number;
  readonly endedMs: number;
  readonly lost: boolean;
}

/** An operation of a history. `pure`: it changes no state. */
export interface Timed extends Interval {
  readonly id: string;
  readonly pure: boolean;
}

/** What is known about the order of two operations, whatever the state. */
export interface Commuting<Op> {
  /** Whether their order may matter. */
  readonly dependent: (a: Op, b: Op) => boolean;
  /**
   * Two operations are rivals if both overwrite the same things and depend on each other in no other way. Gives the
   * name of these things, or null if they are no rivals. Among rivals over the same things only the last one counts.
   */
  readonly rivals?: (a: Op, b: Op) => string | null;
  /** Whether `one` leaves no trace if its rival `by` comes after it. */
  readonly covered?: (by: Op, one: Op) => boolean;
}

/** How operations change a state when they come one after another. States with equal `text` are the same state. */
export interface SequentialModel<State extends { readonly text: string }, Op extends Timed> {
  readonly initial: readonly State[];
  readonly step: (state: State, operation: Op) => Stepped<State>;
  /** Absent: every order may matter. */
  readonly commutes?: Commuting<Op>;
}

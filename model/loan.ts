import type { OutgoingRequest } from './exchange';
import type { Json, Pointer } from './json';

/** What a read must show for something borrowed to be back. */
export interface Sight {
  /** The read that shows it. */
  readonly request: OutgoingRequest;
  /** Where the answer has it. */
  readonly at: Pointer;
  /** `at` is a list, and this element of it is meant. Default: what stands there, or the first of it. */
  readonly element?: { readonly idAt: Pointer; readonly id: Json };
  /** The values that stand there, below that place, when it is back. */
  readonly holds: readonly { readonly pointer: Pointer; readonly value: Json }[];
}

/** Something that is not the run's own and that the run changes by permission. */
export interface Loan {
  /** What is borrowed, for a person. */
  readonly what: string;
  readonly of: { readonly role: Json } | { readonly user: string };
  /** The contract's name of the operation that gives it back; `assign` for users. */
  readonly operation: string;
  /** The requests that give it back, in order. Credentials stand there by name. */
  readonly giveBack: readonly OutgoingRequest[];
  /**
   * Where the bodies of these requests have the values of `isBack`, so that those which are right already can be left
   * out. `besides`: values that go along as they are at the time. Absent: the bodies are sent as they stand here.
   */
  readonly body?: { readonly at: Pointer; readonly besides: readonly Pointer[] };
  readonly isBack: Sight;
  /** What a person does where these requests do not help. */
  readonly byHand: string;
}

/** A loan that is not known to be back, with its entry in the journal. */
export interface OpenLoan {
  readonly entry: number;
  readonly loan: Loan;
}

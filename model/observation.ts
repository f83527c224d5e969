import type { Json, Pointer } from './json';

/** Where something was seen: the list, a show, the body or the status of an answer, what a user holds. */
export type View = 'list' | 'show' | 'answer' | 'status' | 'user';

/** What one exchange showed, mostly of a role. Two observations are compared within one view only. */
export interface Observation {
  readonly view: View;
  /** Id of the exchange. */
  readonly exchange: number;
  /** Id of the role, as text; null where the answer as a whole is meant. */
  readonly role: string | null;
  /** The field; '' for the role, or the answer, as a whole. */
  readonly pointer: Pointer;
  /** What stood there; absent where nothing did: a role that is gone, a field that is not shown. */
  readonly value?: Json;
}

/** What a failure rests on. */
export interface Evidence {
  /** Id of the exchange whose request is under test. */
  readonly test: number;
  /** The observation that contradicts the rule. */
  readonly refutedBy: Observation;
  /** What the same view showed before; absent where the rule compares nothing. */
  readonly before?: Observation;
}

import type { Call, Head } from '../../shared/call';
import type { Refusal } from '../../shared/refusal';
import type { Part } from '../vocabulary';
import type { Reason } from './reasons';

/** A caller that was let in. */
export interface Admission {
  /** Whether the caller is known, but no administrator. */
  readonly limited: boolean;
  /** A faulty server carries the request out, and then refuses it. */
  readonly late: Refusal<Reason> | undefined;
}

export type ChatHead = Head<Part>;
export type ChatCall = Call<Part, Admission>;

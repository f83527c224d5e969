import type { Call, Head } from '../../shared/call';
import type { Refusal } from '../../shared/refusal';
import type { Part } from '../vocabulary';
import type { Reason } from './reasons';

/** A caller that was let in. */
export interface Admission {
  /** A faulty server carries the request out, and then refuses it. */
  readonly late: Refusal<Reason> | undefined;
}

export type PulseHead = Head<Part>;
export type PulseCall = Call<Part, Admission>;

/** The id in a path; '' where the path has none. */
export const idIn = ({ params }: PulseHead): string => params['id'] ?? '';

import { Refusal, type CommonReason, type RefusalDetails } from '../../shared/refusal';

/** Why a request is refused. */
export type Reason =
  | CommonReason
  | 'unauthorized'
  | 'forbidden'
  | 'no-such-path'
  | 'method'
  | 'unknown-id'
  | 'gone'
  | 'malformed-id'
  | 'media-type'
  | 'malformed'
  | 'shape'
  | 'invalid'
  | 'missing-name'
  | 'taken'
  | 'fixed'
  | 'undeletable'
  | 'in-use'
  | 'unassignable';

export const refusal = (reason: Reason, message: string, details?: RefusalDetails): Refusal<Reason> =>
  new Refusal(reason, message, details);

import { Refusal, type CommonReason, type RefusalDetails } from '../../shared/refusal';

/** Why a request is refused. */
export type Reason =
  | CommonReason
  | 'malformed'
  | 'invalid'
  | 'media-type'
  | 'bad-id'
  | 'unauthenticated'
  | 'not-entitled'
  | 'foreign-group'
  | 'no-group'
  | 'no-role'
  | 'gone-role'
  | 'foreign-role'
  | 'no-user'
  | 'name-taken'
  | 'in-use'
  | 'not-freed'
  | 'busy';

export const USUAL: Readonly<Record<Reason, number>> = {
  malformed: 400,
  invalid: 400,
  'media-type': 415,
  'bad-id': 400,
  unauthenticated: 401,
  'not-entitled': 403,
  'foreign-group': 403,
  'no-group': 404,
  'no-role': 404,
  'gone-role': 404,
  'foreign-role': 404,
  'no-user': 404,
  'name-taken': 409,
  'in-use': 409,
  'not-freed': 409,
  busy: 423,
  'too-many': 429,
  unreadable: 400,
};

export const refusal = (reason: Reason, message: string, details?: RefusalDetails): Refusal<Reason> =>
  new Refusal(reason, message, details);

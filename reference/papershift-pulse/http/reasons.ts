import { Refusal, type CommonReason, type RefusalDetails } from '../../shared/refusal';

/** Why a request is refused. */
export type Reason =
  | CommonReason
  | 'unauthorized'
  | 'limited'
  | 'not-found'
  | 'method'
  | 'unknown-id'
  | 'malformed-id'
  | 'gone'
  | 'media-type'
  | 'malformed'
  | 'wrong-type'
  | 'wrong-id'
  | 'invalid'
  | 'conflict'
  | 'forbidden'
  | 'filter'
  | 'page'
  | 'locked';

export const USUAL: Readonly<Record<Reason, number>> = {
  unauthorized: 401,
  limited: 403,
  'not-found': 404,
  method: 405,
  'unknown-id': 404,
  'malformed-id': 404,
  gone: 410,
  'media-type': 415,
  malformed: 400,
  'wrong-type': 409,
  'wrong-id': 409,
  invalid: 422,
  conflict: 409,
  forbidden: 403,
  filter: 400,
  page: 400,
  locked: 423,
  'too-many': 429,
  unreadable: 400,
};

export const refusal = (reason: Reason, message: string, details?: RefusalDetails): Refusal<Reason> =>
  new Refusal(reason, message, details);

/** Refuses the value of an attribute. */
export const invalid = (attribute: string, message: string): Refusal<Reason> =>
  at('invalid', `attributes/${attribute}`, message);

/** Refuses what stands at this place of the request's data. */
export const at = (reason: Reason, place: string, message: string): Refusal<Reason> =>
  refusal(reason, message, { problems: [{ field: `/data/${place}`, message }] });

import { statusOf } from '../../shared/refusal';
import { isOperation, type Part } from '../vocabulary';
import type { World } from '../world';
import type { Reason } from './reasons';

const USUAL: Readonly<Record<Reason, number>> = {
  unauthorized: 401,
  forbidden: 403,
  'too-many': 429,
  unreadable: 400,
  'no-such-path': 404,
  method: 405,
  'unknown-id': 404,
  gone: 404,
  'malformed-id': 404,
  'media-type': 415,
  malformed: 400,
  shape: 422,
  invalid: 422,
  'missing-name': 422,
  taken: 409,
  fixed: 403,
  undeletable: 403,
  'in-use': 409,
  unassignable: 422,
};

/** The status of a refusal: what faults say, then what variants say, or the usual one. */
export const refusalStatus = (world: World, reason: Reason, part: Part | undefined): number => {
  const always = isOperation(part) ? world.at('refusals').find((statuses) => statuses[part] !== undefined) : undefined;
  if (isOperation(part) && always?.[part] !== undefined) return always[part];
  if (part === 'delete' && reason === 'gone' && world.fault('delete-twice-500')) return 500;
  return statusOf(reason, USUAL, world.at('status'));
};

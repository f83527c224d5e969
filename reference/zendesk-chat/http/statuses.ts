import type { FaultName } from '../faults';
import type { Operation } from '../vocabulary';
import type { Reason } from './reasons';
import type { VariantName } from '../variants';
import type { ZendeskSwitches } from '../world';

const REFUSED: Readonly<Record<Reason, number>> = {
  unauthorized: 401,
  forbidden: 403,
  'too-many': 429,
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
  framework: 400,
};

const BY_VARIANT: readonly (readonly [VariantName, number, ...Reason[]])[] = [
  ['gone-is-410', 410, 'gone'],
  ['unknown-id-is-400', 400, 'unknown-id'],
  ['malformed-id-is-400', 400, 'malformed-id'],
  ['invalid-is-400', 400, 'invalid'],
  ['invalid-is-409', 409, 'invalid'],
  ['missing-name-is-400', 400, 'missing-name'],
  ['malformed-is-422', 422, 'malformed'],
  ['shape-is-400', 400, 'shape'],
  ['media-type-is-400', 400, 'media-type'],
  ['names-unique-in-any-case', 422, 'taken'],
  ['fixed-is-422', 422, 'fixed'],
  ['limited-is-404', 404, 'forbidden'],
  ['method-is-404', 404, 'method'],
  ['delete-in-use-is-422', 422, 'in-use'],
  ['delete-in-use-is-403', 403, 'in-use'],
  ['delete-in-use-is-423', 423, 'in-use'],
  ['undeletable-is-405', 405, 'undeletable'],
  ['undeletable-is-409', 409, 'undeletable'],
];

const BY_FAULT: readonly (readonly [FaultName, number, ...Reason[]])[] = [
  ['token-missing-is-400', 400, 'unauthorized'],
  ['token-missing-is-500', 500, 'unauthorized'],
  ['limited-token-is-500', 500, 'forbidden'],
  ['limited-token-is-409', 409, 'forbidden'],
  ['missing-name-500', 500, 'missing-name'],
  ['built-in-change-500', 500, 'fixed'],
  ['built-in-delete-500', 500, 'undeletable'],
  ['delete-in-use-500', 500, 'in-use'],
  ['malformed-id-is-422', 422, 'malformed-id'],
  ['unknown-id-is-409', 409, 'unknown-id', 'gone'],
  ['unknown-method-500', 500, 'method'],
  ['unknown-method-400', 400, 'method'],
  ['unknown-method-200', 200, 'method'],
];

/** The status of a refusal. */
export const refusalStatus = (
  reason: Reason,
  operation: Operation | undefined,
  { fault, variant }: ZendeskSwitches,
): number => {
  if (errorsLookLikeSuccess(operation, fault))
    return operation === 'create' && fault('create-errors-are-201') ? 201 : 200;
  if (operation === 'delete' && reason === 'gone' && fault('delete-twice-500')) return 500;
  const broken = BY_FAULT.find(([name, , ...reasons]) => reasons.includes(reason) && fault(name));
  const other = BY_VARIANT.find(([name, , ...reasons]) => reasons.includes(reason) && variant(name));
  return broken?.[1] ?? other?.[1] ?? REFUSED[reason];
};

const errorsLookLikeSuccess = (operation: Operation | undefined, fault: ZendeskSwitches['fault']): boolean => {
  switch (operation) {
    case undefined:
    case 'list':
      return false;
    case 'create':
      return fault('create-errors-are-200') || fault('create-errors-are-201');
    default:
      return fault(`${operation}-errors-are-200`);
  }
};

/** The status of success. */
export const successStatus = (operation: Operation, { fault }: ZendeskSwitches): number => {
  switch (operation) {
    case 'list':
      return fault('list-answers-206') ? 206 : 200;
    case 'show':
      return fault('show-answers-203') ? 203 : 200;
    case 'create':
      return fault('create-answers-200') ? 200 : 201;
    case 'update':
      return fault('update-answers-201') ? 201 : 200;
    case 'delete':
      return fault('delete-answers-200') ? 200 : fault('delete-answers-202') ? 202 : 204;
  }
};

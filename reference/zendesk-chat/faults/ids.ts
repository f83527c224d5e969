import { ruleOf } from '../../shared/faults';
import { ON_ROLE } from '../vocabulary';
import { exchange, unusual } from './notation';

const malformed = ruleOf(ON_ROLE, 'id.malformed');
const onRoles = ruleOf(ON_ROLE, 'no-server-error');
const malformedStatus = ruleOf(ON_ROLE, 'id.malformed-status');

/** How ids and methods are read. */
export const idFaults = [
  ...ON_ROLE.map((operation) =>
    unusual(`${operation}-id-by-prefix`, `${operation} reads the digits that an id begins with.`, [
      `${operation}.id.malformed`,
      `${operation}.id.malformed-status`,
    ]),
  ),
  unusual('id-rounded', 'Ids are rounded down.', [...malformed, ...malformedStatus]),
  unusual('id-negated', 'The sign of an id is dropped.', [...malformed, ...malformedStatus]),
  unusual('id-wraps', 'Ids wrap around at 32 bits.', [...malformed, ...ruleOf(ON_ROLE, 'id.unknown')]),
  exchange('malformed-id-is-422', 'A malformed id answers 422.', malformedStatus, { status: { 'malformed-id': 422 } }),
  exchange('malformed-id-is-first', 'A malformed id stands for Owner.', [...malformed, ...malformedStatus]),
  exchange('unknown-id-is-409', 'An unknown id answers 409.', ruleOf(ON_ROLE, 'id.unknown'), {
    status: { 'unknown-id': 409, gone: 409 },
  }),
  exchange('unknown-id-is-first', 'Showing an unknown role shows Owner.', ['show.id.unknown']),
  exchange('unknown-id-is-null', 'Showing an unknown role answers 200 and null.', ['show.id.unknown', 'show.shape']),
  exchange('update-creates-unknown', 'Updating an unknown role creates it.', ['update.id.unknown']),
  exchange('unknown-method-200', 'An unknown method answers 200.', ['methods.unknown'], { status: { method: 200 } }),
  exchange('unknown-method-400', 'An unknown method answers 400.', ['methods.unknown'], { status: { method: 400 } }),
  ...ON_ROLE.flatMap((operation) => [
    exchange(`${operation}-unknown-id-500`, `${operation} crashes at an unknown id.`, [
      `${operation}.no-server-error`,
      `${operation}.id.unknown`,
    ]),
    exchange(`${operation}-malformed-id-500`, `${operation} crashes at an id that is no number.`, [
      `${operation}.no-server-error`,
      `${operation}.id.malformed-status`,
    ]),
  ]),
  unusual('negative-id-500', 'Crashes at a negative id.', onRoles),
  unusual('huge-id-500', 'Crashes at an id beyond 32 bits.', onRoles),
  unusual('odd-id-500', 'Crashes at characters in an id that are not ASCII.', onRoles),
  exchange('unknown-method-500', 'Crashes at an unknown method.', ['methods.unknown'], { status: { method: 500 } }),
];

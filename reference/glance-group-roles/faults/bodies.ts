import { BULK, WRITES } from '../vocabulary';
import { ruleOf } from '../../shared/faults';
import { exchange, unusual } from './notation';

/** Bodies that are no valid request. */
export const bodyFaults = [
  ...BULK.flatMap((operation) => [
    exchange(`${operation}-object-500`, `An object in place of the array gets a server error from ${operation}.`, [
      `${operation}.no-server-error`,
    ]),
    exchange(`${operation}-object-accepted`, `An element without its array is taken by ${operation}.`, [
      `${operation}.malformed`,
    ]),
    exchange(`${operation}-null-element-500`, `Null in the array gets a server error from ${operation}.`, [
      `${operation}.no-server-error`,
    ]),
    exchange(`${operation}-bad-element-ignored`, `Elements of the wrong kind are ignored by ${operation}.`, [
      `${operation}.malformed`,
      `${operation}.every-element`,
      `${operation}.roleId.type`,
    ]),
  ]),
  exchange('update-array-accepted', 'A single update takes the first element of an array.', ['update.malformed']),
  exchange('update-null-500', 'A single update with null as its body gets a server error.', ['update.no-server-error']),
  exchange('update-settings-text-500', 'A single update with settings that are text gets a server error.', [
    'update.no-server-error',
  ]),
  exchange('missing-body-500', 'A write without a body gets a server error.', ruleOf(WRITES, 'no-server-error')),
  exchange('missing-body-ok', 'A write without a body is confirmed.', ruleOf(WRITES, 'malformed')),
  exchange('malformed-500', 'Malformed JSON gets a server error.', ruleOf(WRITES, 'no-server-error'), {
    status: { malformed: 500 },
  }),
  exchange('malformed-ignored', 'Malformed JSON is taken for an empty body.', ruleOf(WRITES, 'malformed')),
  unusual('trailing-text-ignored', 'Whatever follows the JSON value is ignored.', ruleOf(WRITES, 'malformed')),
  exchange('media-type-ignored', 'JSON is taken whatever the media type says.', ruleOf(WRITES, 'media-type')),
  exchange('media-type-500', 'An unsupported media type gets a server error.', ruleOf(WRITES, 'no-server-error'), {
    status: { 'media-type': 500 },
  }),
  exchange(
    'media-type-confirmed',
    'A body of another media type is confirmed and dropped.',
    [...ruleOf(WRITES, 'media-type'), ...ruleOf(WRITES, 'shape')],
    { status: { 'media-type': 200 } },
  ),
  exchange('unknown-method-ok', 'A method that is not there is answered 200.', ['methods.unknown']),
  exchange('unknown-method-500', 'A method that is not there gets a server error.', [
    'methods.unknown',
    'list.no-server-error',
    'show.no-server-error',
  ]),
];

import type { Fault } from '../../types';
import { BULK, each, WRITES } from './rules';

/** Bodies that are no valid request. */
export const bodyFaults = [
  ...BULK.flatMap(
    (operation) =>
      [
        {
          name: `${operation}-object-500`,
          title: `An object in place of the array gets a server error from ${operation}.`,
          kind: 'exchange',
          breaks: [`${operation}.no-server-error`],
        },
        {
          name: `${operation}-object-accepted`,
          title: `An element without its array is taken by ${operation}.`,
          kind: 'exchange',
          breaks: [`${operation}.malformed`],
        },
        {
          name: `${operation}-null-element-500`,
          title: `Null in the array gets a server error from ${operation}.`,
          kind: 'exchange',
          breaks: [`${operation}.no-server-error`],
        },
        {
          name: `${operation}-bad-element-ignored`,
          title: `Elements of the wrong kind are ignored by ${operation}.`,
          kind: 'exchange',
          breaks: [`${operation}.malformed`, `${operation}.every-element`, `${operation}.roleId.type`],
        },
      ] as const,
  ),
  {
    name: 'update-array-accepted',
    title: 'A single update takes the first element of an array.',
    kind: 'exchange',
    breaks: ['update.malformed'],
  },
  {
    name: 'update-null-500',
    title: 'A single update with null as its body gets a server error.',
    kind: 'exchange',
    breaks: ['update.no-server-error'],
  },
  {
    name: 'update-settings-text-500',
    title: 'A single update with settings that are text gets a server error.',
    kind: 'exchange',
    breaks: ['update.no-server-error'],
  },
  {
    name: 'missing-body-500',
    title: 'A write without a body gets a server error.',
    kind: 'exchange',
    breaks: each(WRITES, 'no-server-error'),
  },
  {
    name: 'missing-body-ok',
    title: 'A write without a body is confirmed.',
    kind: 'exchange',
    breaks: each(WRITES, 'malformed'),
  },
  {
    name: 'malformed-500',
    title: 'Malformed JSON gets a server error.',
    kind: 'exchange',
    breaks: each(WRITES, 'no-server-error'),
  },
  {
    name: 'malformed-ignored',
    title: 'Malformed JSON is taken for an empty body.',
    kind: 'exchange',
    breaks: each(WRITES, 'malformed'),
  },
  {
    name: 'trailing-text-ignored',
    title: 'Whatever follows the JSON value is ignored.',
    kind: 'unusual',
    breaks: each(WRITES, 'malformed'),
  },
  {
    name: 'media-type-ignored',
    title: 'JSON is taken whatever the media type says.',
    kind: 'exchange',
    breaks: each(WRITES, 'media-type'),
  },
  {
    name: 'media-type-500',
    title: 'An unsupported media type gets a server error.',
    kind: 'exchange',
    breaks: each(WRITES, 'no-server-error'),
  },
  {
    name: 'media-type-confirmed',
    title: 'A body of another media type is confirmed and dropped.',
    kind: 'exchange',
    breaks: [...each(WRITES, 'media-type'), ...each(WRITES, 'shape')],
  },
  {
    name: 'unknown-method-ok',
    title: 'A method that is not there is answered 200.',
    kind: 'exchange',
    breaks: ['methods.unknown'],
  },
  {
    name: 'unknown-method-500',
    title: 'A method that is not there gets a server error.',
    kind: 'exchange',
    breaks: ['methods.unknown', 'list.no-server-error', 'show.no-server-error'],
  },
] as const satisfies readonly Fault[];

/** Odd members of an object, as JSON text that no serializer writes. */

import fc from 'fast-check';

/** A member as JSON text. `times` 2: the key stands in the object twice. */
export interface OddMember {
  readonly what: string;
  readonly key: string;
  readonly json: string;
  readonly times: 1 | 2;
}

const keys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'unheard_of',
  '',
  'a.b',
  '$ne',
  '\u{1F600}',
];
const plainValues = [
  'true',
  'false',
  'null',
  '1',
  '"x"',
  '[]',
  '{}',
  '{"a":1}',
  '{"read":true}',
  '{"create":true,"read":true}',
  '{"__proto__":{"a":1}}',
];
const numbers = [
  '1e400',
  '-1e400',
  '1e999999',
  '1e-400',
  '9007199254740993',
  '123456789012345678901234567890',
  '-0',
  '1E5',
  '0.1',
  '2147483648',
  '-1',
  '4294967296',
];

const nested = (levels: number, open: string, close: string): string =>
  `${open.repeat(levels)}1${close.repeat(levels)}`;

/** Random odd members, with odd keys or with keys that the object knows. */
export function oddMemberArbitrary(known: readonly string[]): fc.Arbitrary<OddMember> {
  const key = fc.oneof(fc.constantFrom(...keys), ...(known.length === 0 ? [] : [fc.constantFrom(...known)]));
  const member = (
    what: string,
    values: fc.Arbitrary<string>,
    under: fc.Arbitrary<string> = key,
  ): fc.Arbitrary<OddMember> =>
    fc.record({ what: fc.constant(what), key: under, json: values, times: fc.constant(1 as const) });
  const deep = fc
    .tuple(fc.constantFrom(5, 30, 300, 3000), fc.boolean())
    .map(([levels, objects]) => (objects ? nested(levels, '{"a":', '}') : nested(levels, '[', ']')));
  const large = fc.constantFrom(20_000, 120_000).map((length) => JSON.stringify('x'.repeat(length)));
  return fc.oneof(
    { weight: 4, arbitrary: member('an odd key', fc.constantFrom(...plainValues), fc.constantFrom(...keys)) },
    { weight: 3, arbitrary: member('an odd number', fc.constantFrom(...numbers)) },
    { weight: 2, arbitrary: member('a deep value', deep) },
    { weight: 1, arbitrary: member('a large value', large, fc.constant('unheard_of')) },
    {
      weight: 2,
      arbitrary: fc.record({
        what: fc.constant('a key twice'),
        key,
        json: fc.constantFrom(...plainValues),
        times: fc.constant(2 as const),
      }),
    },
  );
}

/** Keys that every object has in some languages, with values that are no right or may be one. */
export const builtInMembers: readonly OddMember[] = ['__proto__', 'constructor', 'prototype', 'toString'].flatMap(
  (key) =>
    ['{"a":true}', '{"a":1}', '{"read":true}'].map((json): OddMember => ({ what: 'an odd key', key, json, times: 1 })),
);

export const memberText = ({ key, json, times }: OddMember): string =>
  Array<string>(times)
    .fill(`${JSON.stringify(key)}:${json}`)
    .join();

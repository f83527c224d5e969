import type { JsonSchema } from '../../contract/types';
import type { Json } from '../../model/json';
import { malformedIntegers } from './integers';
import { malformedUuids } from './uuids';
import { numberLimits } from '../schema/limits';
import { textIn } from '../schema/keywords';
import type { MalformedBodyId, MalformedId, Tier } from '../types';
import { typesOf } from '../../model/schema';
import { uuidOf } from '../values/uuidOf';

const foreign: readonly MalformedId[] = [
  { what: 'the word undefined', segment: 'undefined', tier: 'standard' },
  { what: 'the word null', segment: 'null', tier: 'standard' },
  { what: 'the name of a built-in property', segment: '__proto__', tier: 'standard' },
  { what: 'a percent-encoded NUL', segment: '%00', tier: 'standard' },
  { what: 'a percent-encoded byte that is not UTF-8', segment: '%FF', tier: 'standard' },
  { what: 'a percent sign that encodes nothing', segment: '%', tier: 'standard' },
  { what: 'a percent-encoded quote', segment: '%27', tier: 'standard' },
  { what: 'a percent-encoded emoji', segment: '%F0%9F%94%91', tier: 'standard' },
  { what: '300 letters', segment: 'a'.repeat(300), tier: 'standard' },
];

/**
 * Ids for a path that break their schema. Those made from `realId` reach its role where a server reads only a part of
 * them.
 */
export function malformedIds(idSchema: JsonSchema, realId?: Json): MalformedId[] {
  const real = realId === undefined ? undefined : encodeURIComponent(String(realId));
  const own = isInteger(idSchema) ? malformedIntegers(idSchema, real) : isUuid(idSchema) ? malformedUuids(real) : [];
  const nul: MalformedId[] =
    real === undefined
      ? []
      : [{ what: 'a real id and a percent-encoded NUL', segment: `${real}%00`, tier: 'standard' }];
  return [...own, ...nul, ...foreign];
}

/**
 * A well-formed id that no server has given out: a large integer of 32 bits, or a random UUID. The same seed gives the
 * same id.
 */
export function unknownId(idSchema: JsonSchema, seed: number): number | string {
  if (!isInteger(idSchema)) return isUuid(idSchema) ? uuidOf(seed) : `unknown-${uuidOf(seed).slice(0, 8)}`;
  const large = 2_000_000_011 + (Number.parseInt(uuidOf(seed).slice(0, 8), 16) % 100_000_000);
  return Math.min(large, numberLimits(idSchema).max ?? large);
}

/** Ids for a body that break their schema: other JSON types first, because many servers convert them. */
export function malformedBodyIds(idSchema: JsonSchema, realId: Json): MalformedBodyId[] {
  const wrap = (what: string, value: Json | undefined, tier: Tier = 'standard'): MalformedBodyId => ({
    what,
    value,
    tier,
  });
  const integer = isInteger(idSchema);
  const number = Number(realId);
  return [
    integer ? wrap('the id as text', String(realId), 'quick') : wrap('a number', 7, 'quick'),
    ...(integer
      ? [
          wrap('a fraction', number + 0.5),
          wrap('a huge number', 1e20),
          wrap('a negative number', -1),
          wrap('a word', 'abc'),
          wrap('the id with a letter after it', `${number}abc`),
        ]
      : []),
    ...(isUuid(idSchema)
      ? malformedUuids(String(realId))
          .filter(({ segment }) => segment !== '7')
          .map(({ what, segment, tier }) => wrap(what, segment, tier))
      : []),
    wrap('null', null),
    wrap('empty text', ''),
    wrap('the id in an array', [realId]),
    wrap('the id in an object', { id: realId }),
    wrap('true', true),
    wrap('left out', undefined),
  ];
}

const isInteger = (schema: JsonSchema): boolean =>
  typesOf(schema).some((type) => type === 'integer' || type === 'number');
const isUuid = (schema: JsonSchema): boolean => textIn(schema, 'format') === 'uuid';

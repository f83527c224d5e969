import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { JsonSchema } from '../../contract/types';
import { malformedBodyIds, malformedIds, unknownId } from './ids';

const integer: JsonSchema = { type: 'integer' };
const positive: JsonSchema = { type: 'integer', minimum: 1 };
const uuid: JsonSchema = { type: 'string', format: 'uuid' };
const realUuid = '0b7f8a52-6c0d-4e97-9a41-d5720c6e8f13';
const ajv = addFormats(new Ajv({ strict: false }));

describe.each([
  ['integers', integer, 7],
  ['positive integers', positive, 7],
  ['UUIDs', uuid, realUuid],
] as const)('%s', (_, schema, real) => {
  const segments = malformedIds(schema, real).map(({ segment }) => segment);

  test('no malformed segment is the real id, and none changes the shape of the path', () => {
    for (const segment of segments) {
      expect(segment).not.toBe(String(real));
      expect(new URL(`http://127.0.0.1/roles/${segment}/end`).pathname).toBe(`/roles/${segment}/end`);
    }
    expect(new Set(segments).size).toBe(segments.length);
  });

  test('malformed ids of a body are invalid, but for an integer that is merely unknown', () => {
    const valid = malformedBodyIds(schema, real)
      .filter(({ value }) => value !== undefined && ajv.validate(schema, value))
      .map(({ value }) => value);
    expect(valid.filter((value) => value !== -1 && value !== 1e20)).toEqual([]);
  });

  test('an unknown id is valid and depends on the seed alone', () => {
    const ids = Array.from({ length: 200 }, (__, seed) => unknownId(schema, seed));
    expect(ids.filter((id) => !ajv.validate(schema, id))).toEqual([]);
    expect(ids).toEqual(Array.from({ length: 200 }, (__, seed) => unknownId(schema, seed)));
    expect(new Set(ids).size).toBe(200);
  });
});

test('integers: what only begins with the real id, and what is equal to it in 32 bits', () => {
  const segments = malformedIds(positive, 7).map(({ segment }) => segment);
  expect(segments).toEqual(
    expect.arrayContaining(['7abc', '7.5', '4294967303', '0', '-7', 'abc', '1.5', '99999999999999999999', '7%00']),
  );
  expect(malformedIds(integer, 7).map(({ segment }) => segment)).not.toContain('0');
});

test('without a real id nothing is made from one', () => {
  expect(malformedIds(positive).every(({ what }) => !what.includes('real id'))).toBe(true);
  expect(malformedIds(uuid).map(({ segment }) => segment)).toContain('not-a-uuid');
});

test('unknown integers fit 32 bits and keep a smaller maximum', () => {
  expect(Number(unknownId(positive, 4))).toBeGreaterThanOrEqual(2_000_000_011);
  expect(Number(unknownId(positive, 4))).toBeLessThan(2 ** 31);
  expect(unknownId({ type: 'integer', maximum: 5000 }, 4)).toBe(5000);
});

import type { Keyword, WritableField } from '../../contract/types';
import { KEYWORD_NAMES, KEYWORDS } from '../../contract/words/keywords';
import type { JsonObject } from '../../model/json';
import { refusedValues } from '.';

// A contract may state a keyword only where the generators know a value that breaks it: here the two are compared.

const schemas: readonly JsonObject[] = [
  {},
  { type: 'string' },
  { type: 'string', maxLength: 5, minLength: 2 },
  { type: 'string', minLength: 0 },
  { type: ['string', 'null'], maxLength: 5 },
  { type: 'string', pattern: '^[a-z]+$' },
  { type: 'string', pattern: '^[0-9a-f]{32}$', minLength: 32, maxLength: 32 },
  { type: 'string', pattern: '[^]*' },
  { type: 'string', pattern: '' },
  { pattern: '^a' },
  ...['uuid', 'email', 'date-time', 'uri', 'ipv6', 'duration', 'password'].map((format) => ({
    type: 'string',
    format,
  })),
  { enum: ['a', 'b'] },
  { type: 'string', enum: ['a'], maxLength: 5 },
  { type: 'integer', enum: [1, 2] },
  { type: 'boolean', enum: [true] },
  { type: ['boolean', 'null'], enum: [true, false, null] },
  { const: 'a' },
  { type: 'integer', const: 3 },
  { enum: [['a'], ['b']] },
  { type: 'integer' },
  { type: 'integer', minimum: 1, maximum: 9 },
  { type: 'number', exclusiveMinimum: 1, exclusiveMaximum: 9 },
  { maximum: 9 },
  { type: 'boolean' },
  { type: 'null' },
  { type: 'array', items: { type: 'string' } },
  { type: 'object', properties: { one: { type: 'string' } } },
  { type: 'object', properties: { one: { type: 'string' } }, additionalProperties: false },
  { type: 'object', additionalProperties: { type: 'object', properties: {}, additionalProperties: false } },
  { type: 'object', additionalProperties: { type: 'string' } },
];

const field = (keyword: Keyword, schema: JsonObject, required: boolean): WritableField => ({
  pointer: '/one',
  label: 'one',
  schema,
  required,
  isLeaf: true,
  statements: { [keyword]: { level: 'must', source: { kind: 'document', document: 'The API', section: 'One' } } },
  neverStored: [],
  lengthUnit: 'open',
});

const cases = KEYWORD_NAMES.flatMap((keyword) => schemas.map((schema) => ({ keyword, schema })));

test.each(cases)('$keyword of $schema', ({ keyword, schema }) => {
  const required = keyword === 'required';
  const values = refusedValues(field(keyword, schema, required), { keys: ['group'] });
  const isTried = values.some((value) => value.keyword === keyword);
  expect(isTried).toBe(KEYWORDS[keyword].lacks({ schema, required }) === undefined);
});

import type { JsonObject } from '../model/json';
import { valueAt } from '../model/pointer';
import { upgrade } from './upgrade';

const withProperty = (openapi: string, property: JsonObject): JsonObject => ({
  openapi,
  components: { schemas: { Role: { type: 'object', properties: { one: property } } } },
});
const propertyOf = (openapi: string, property: JsonObject) => {
  const upgraded = upgrade(withProperty(openapi, property));
  if (!upgraded.ok) throw new Error(JSON.stringify(upgraded.findings));
  return [upgraded.document['openapi'], valueAt(upgraded.document, '/components/schemas/Role/properties/one')];
};

test.each<[JsonObject, JsonObject]>([
  [{ type: 'string', nullable: true }, { type: ['string', 'null'] }],
  [{ type: 'string', nullable: false }, { type: 'string' }],
  [
    { type: 'string', nullable: true, enum: ['a'] },
    { type: ['string', 'null'], enum: ['a', null] },
  ],
  [
    { allOf: [{ $ref: '#/components/schemas/Other' }], nullable: true, title: 'One' },
    { title: 'One', anyOf: [{ allOf: [{ $ref: '#/components/schemas/Other' }] }, { type: 'null' }] },
  ],
  [
    { type: 'integer', minimum: 3, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false },
    { type: 'integer', exclusiveMinimum: 3, maximum: 9 },
  ],
  [
    { type: 'array', items: { type: 'string', nullable: true } },
    { type: 'array', items: { type: ['string', 'null'] } },
  ],
])('3.0: %j', (before, after) => {
  expect(propertyOf('3.0.3', before)).toEqual(['3.1.0', after]);
});

test('3.1 stays as it is, 3.2 is read as 3.1', () => {
  const document = withProperty('3.1.1', { type: 'string' });
  expect(upgrade(document)).toEqual({ ok: true, document });
  expect(propertyOf('3.2.0', { type: 'string' })).toEqual(['3.1.0', { type: 'string' }]);
});

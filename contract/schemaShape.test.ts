import { itemsOf, propertiesBelow, requires, schemaAt } from './schemaShape';

const item = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, inner: { type: 'object', properties: { flag: { type: 'boolean' } } } },
};
const array = { type: 'array', items: item };

test.each([
  ['object', item],
  ['array', array],
  ['either', { oneOf: [item, array] }],
  ['either', { if: { type: 'array' }, then: array, else: item }],
])('%s', (envelope, schema) => {
  expect(itemsOf(schema)).toEqual({ envelope, item });
});

test('properties are found at every depth, but keys that are data are not', () => {
  const free = { type: 'object', properties: { known: { type: 'object' } }, additionalProperties: { type: 'object' } };
  expect(propertiesBelow({ properties: { item, free } }, '').map(({ pointer }) => pointer)).toEqual([
    '/item',
    '/item/name',
    '/item/inner',
    '/item/inner/flag',
    '/free',
  ]);
});

test('parts of allOf count', () => {
  const schema = { allOf: [item] };
  expect(schemaAt(schema, '/inner/flag')).toEqual({ type: 'boolean' });
  expect(requires(schema, 'name')).toBe(true);
  expect(requires(schema, 'inner')).toBe(false);
  expect(schemaAt(schema, '/nothing')).toBeUndefined();
});

import type { JsonSchema, WritableField } from '../../contract/types';
import type { Json } from '../../model/json';
import { valueAt } from '../../model/pointer';
import { coveringObjects } from './covering';
import { finiteValues } from '../schema/finiteValues';
import { MARK_PLACEHOLDER } from '../values/mark';

const field = (pointer: string, schema: JsonSchema, feature?: WritableField['feature']): WritableField => ({
  pointer,
  label: pointer.slice(1).replaceAll('/', '.'),
  schema,
  isLeaf: schema['properties'] === undefined,
  required: false,
  statements: {},
  neverStored: [],
  lengthUnit: 'code-points',
  ...(feature ? { feature } : {}),
});
const oneOf = (...values: Json[]): JsonSchema => ({ type: 'string', enum: values });

const limit = field('/permissions/limit', oneOf('account', 'none'), { name: 'limits', enabling: ['account'] });
const parent = field('/permissions', { type: 'object', properties: {} });
const members = [
  field('/permissions/seen', oneOf('account', 'department', 'own')),
  field('/permissions/past', oneOf('account', 'department', 'own', 'none')),
  ...['notes', 'tags', 'information'].map((name) => field(`/permissions/${name}`, { type: 'boolean' })),
  ...['bans', 'analytics', 'monitor', 'agents', 'shortcuts'].map((name) =>
    field(`/permissions/${name}`, oneOf('account', 'none')),
  ),
  limit,
];
const name = field('/name', { type: 'string', maxLength: 70 });
const fields = [name, parent, ...members];

test('every value of every leaf occurs, in as many items as the longest list of values has', () => {
  const items = coveringObjects(fields, undefined, { enabledFeatures: ['limits'] });
  expect(items).toHaveLength(4);
  for (const { pointer, schema } of members) {
    expect(new Set(items.map((item) => valueAt(item, pointer)))).toEqual(new Set(finiteValues(schema)));
  }
});

test('every item holds every leaf, and its name carries the mark', () => {
  for (const item of coveringObjects(fields)) {
    for (const { pointer } of members) expect(valueAt(item, pointer)).toBeDefined();
    expect(String(item['name']).startsWith(MARK_PLACEHOLDER)).toBe(true);
  }
});

test('no two leaves with the same values hold the same in every item, so a mix-up shows', () => {
  const items = coveringObjects(members, undefined, { enabledFeatures: ['limits'] });
  const columns = members.map(({ pointer }) => JSON.stringify(items.map((item) => valueAt(item, pointer) ?? null)));
  expect(new Set(columns).size).toBe(columns.length);
});

test('a value that depends on a plan needs its feature', () => {
  const valuesOf = (enabledFeatures: string[]): unknown[] =>
    coveringObjects(fields, undefined, { enabledFeatures }).map((item) => valueAt(item, limit.pointer));
  expect(valuesOf([])).toEqual(['none', 'none', 'none', 'none']);
  expect(valuesOf(['limits'])).toContain('account');
});

test('avoided values do not occur, and a field with none left is left out', () => {
  const items = coveringObjects(
    fields,
    ({ label }, value) => label === 'permissions.notes' || (label === 'permissions.past' && value === 'own'),
  );
  expect(items).toHaveLength(3);
  expect(items.map((item) => valueAt(item, '/permissions/past'))).not.toContain('own');
  expect(items.every((item) => valueAt(item, '/permissions/notes') === undefined)).toBe(true);
});

test('it is the same every time, and nothing gives nothing', () => {
  expect(coveringObjects(fields)).toEqual(coveringObjects(fields));
  expect(coveringObjects([])).toEqual([]);
});

import fc from 'fast-check';
import type { Condition, JsonSchema, Statement, WritableField } from '../../contract/types';
import { valueAt } from '../../model/pointer';
import { acceptedArbitrary, refusedArbitrary, requestItemArbitrary } from './items';
import { MARK_PLACEHOLDER } from '../values/mark';

const statement: Statement = {
  level: 'must',
  source: { kind: 'document', document: 'A document', section: 'A section' },
};
const field = (pointer: string, schema: JsonSchema, required = false): WritableField => ({
  pointer,
  label: pointer.slice(1),
  schema,
  isLeaf: schema['properties'] === undefined,
  required,
  statements: {},
  neverStored: [],
  lengthUnit: 'code-points',
});

const name = field('/name', { type: 'string', maxLength: 70 }, true);
const description = field('/description', { type: 'string', maxLength: 255 });
const settings = field('/settings', { type: 'object', properties: {} }, true);
const video = field('/settings/video', { type: 'boolean' });
const effect = field('/effect', { type: 'string', enum: ['fill', 'none'] });
const color = field('/color', { type: ['string', 'null'] });
const fields = [name, description, settings, video, effect, color];
const conditions: Condition[] = [{ when: '/effect', is: 'fill', then: '/color', statement }];
const items = fc.sample(requestItemArbitrary(fields, { markAt: '/name', conditions }), { seed: 5, numRuns: 300 });

test('required fields are always there, objects too; the others now and then', () => {
  expect(items.filter((item) => typeof item['name'] !== 'string' || typeof item['settings'] !== 'object')).toEqual([]);
  for (const pointer of ['/description', '/settings/video', '/effect', '/color']) {
    const there = items.filter((item) => valueAt(item, pointer) !== undefined).length;
    expect(there).toBeGreaterThan(30);
    expect(there).toBeLessThan(280);
  }
});

test('a caller may require more', () => {
  const all = fc.sample(requestItemArbitrary(fields, { required: ['/settings/video'] }), { seed: 5, numRuns: 50 });
  expect(all.filter((item) => valueAt(item, '/settings/video') === undefined)).toEqual([]);
});

test('the name alone carries the mark', () => {
  expect(items.filter((item) => !String(item['name']).startsWith(MARK_PLACEHOLDER))).toEqual([]);
  expect(items.filter((item) => String(item['description']).includes(MARK_PLACEHOLDER))).toEqual([]);
});

test('conditional requirements are kept', () => {
  expect(items.filter((item) => item['effect'] === 'fill' && (item['color'] ?? null) === null)).toEqual([]);
  expect(items.some((item) => item['effect'] === 'fill')).toBe(true);
});

test('the same seed gives the same items', () => {
  expect(fc.sample(requestItemArbitrary(fields, { markAt: '/name', conditions }), { seed: 5, numRuns: 300 })).toEqual(
    items,
  );
});

test('a failing item shrinks to what makes it fail', () => {
  const { counterexample } = fc.check(
    fc.property(requestItemArbitrary(fields, { markAt: '/name' }), (item) => item['effect'] !== 'none'),
    { seed: 1 },
  );
  expect(Object.keys(counterexample?.[0] ?? {}).sort()).toEqual(['effect', 'name', 'settings']);
});

test('text beyond the limit shrinks to one character beyond it', () => {
  const { counterexample } = fc.check(
    fc.property(refusedArbitrary(name), ({ keyword }) => keyword !== 'maxLength'),
    { seed: 1 },
  );
  expect(counterexample?.[0]).toMatchObject({ keyword: 'maxLength', what: '71 characters' });
});

test('limits are reached in both directions', () => {
  const lengths = fc
    .sample(acceptedArbitrary(name, { marked: false }), { seed: 1, numRuns: 500 })
    .map((value) => String(value).length);
  expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([1, 70]);
});

test('a field that refuses nothing has no refused values to draw from', () => {
  expect(() => refusedArbitrary(field('/anything', {}))).toThrow('no keyword');
});

import { loadDocument } from '../contract/load';
import { smallDocument, withWords } from '../contract/testing/annotated';
import type { Json, JsonObject, Pointer } from '../model/json';
import { withValueAt } from '../model/pointer';
import { rulesOf } from './rulesOf';

const changed = '/components/schemas/ChangedRole/properties';

/** The rules that a contract makes of a property of its update, by id, with their levels. */
async function rulesWith(schema: JsonObject, more: readonly [Pointer, Json] = ['/info/title', 'Small roles']) {
  const document = withValueAt(withValueAt(smallDocument, `${changed}/one`, schema), ...more);
  const shown = withValueAt(document, '/components/schemas/Role/properties/one', {});
  const loaded = await loadDocument(shown);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
  return Object.fromEntries(
    rulesOf(loaded.contract).map(({ id, level, source }) => [id, `${level}: ${source.section}`]),
  );
}
const stating = (schema: JsonObject, words: JsonObject): JsonObject => ({ ...schema, 'x-rolecall': words });

test.each<[string, JsonObject, JsonObject, string]>([
  ['update.one.type', { type: 'integer' }, { refuses: { type: 'must: One' } }, 'must: One'],
  ['update.one.type', { type: 'string', enum: ['a'] }, { refuses: { type: 'must: One' } }, 'must: One'],
  ['update.one.enum-refused', { type: 'integer', enum: [1, 2] }, { refuses: { enum: 'must: One' } }, 'must: One'],
  ['update.one.const', { type: 'string', const: 'a' }, { refuses: { const: 'must: One' } }, 'must: One'],
  ['update.one.format', { type: 'string', format: 'email' }, { refuses: { format: 'must: One' } }, 'must: One'],
  ['update.one.pattern', { type: 'string', pattern: '^[^!]*$' }, { refuses: { pattern: 'must: One' } }, 'must: One'],
  ['update.one.maximum', { type: 'integer', maximum: 9 }, { refuses: { maximum: 'must: One' } }, 'must: One'],
  ['update.one.read-back', { type: 'string' }, { readBack: 'should: One' }, 'should: One'],
])('%s of %j with %j', async (rule, schema, words, stated) => {
  expect((await rulesWith(stating(schema, words)))[rule]).toBe(stated);
});

test('what is open to be read back is no rule', async () => {
  const rules = await rulesWith(stating({ type: 'string' }, { readBack: 'observe: One' }));
  expect(rules['update.one.read-back']).toBeUndefined();
  expect((await rulesWith({ type: 'string' }))['update.one.read-back']).toMatch(/^must/);
});

test('an object that stays unsent makes the rules of its properties', async () => {
  const loaded = await loadDocument(withWords(smallDocument, `${changed}/permissions`, { unsentStays: 'must: One' }));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
  expect(rulesOf(loaded.contract)).toContainEqual(
    expect.objectContaining({ id: 'update.permissions.read.unsent', level: 'must' }),
  );
});

test('OpenAPI itself makes a rule of readOnly', async () => {
  const rules = await rulesWith({ type: 'string' }, ['/components/schemas/Role/properties/users_count/readOnly', true]);
  expect(rules['update.users_count.read-only']).toBe('should: Schema Object > readOnly');
});

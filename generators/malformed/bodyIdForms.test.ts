import { isJsonText } from '../../model/json';
import { bodyIdForms, bodyIdFormsFor, bodyIdJson, isNoId } from './bodyIdForms';

const filled = (json: string, id: string): string => json.split('"{A}"').join(id);

test.each(bodyIdForms)('%s is JSON for an integer id, and not that id', (form) => {
  const json = filled(bodyIdJson(form), '12');
  expect(isJsonText(json)).toBe(true);
  expect(JSON.parse(json)).not.toBe(12);
});

test('ids of text are tried in forms that text cannot be', () => {
  const forms = bodyIdFormsFor({ type: 'string', format: 'uuid' });
  expect(forms).toEqual(expect.arrayContaining(['in an array', 'null instead']));
  for (const form of forms) expect(typeof JSON.parse(filled(bodyIdJson(form), '"7f"'))).toBe('object');
});

test('a whole number may be an id that is merely unknown', () => {
  expect(bodyIdForms.filter((form) => !isNoId(form))).toEqual([
    'less than nothing',
    'beyond 64 bits',
    'beyond all numbers',
  ]);
  expect(bodyIdFormsFor({ type: 'integer' })).toEqual(bodyIdForms);
});

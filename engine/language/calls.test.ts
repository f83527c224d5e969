import type { Operation } from '../../contract/types';
import { callOn, callsOn, inGroups } from './calls';

const operation = (plays: Operation['plays'], form: Operation['form']): Pick<Operation, 'name' | 'plays' | 'form'> => ({
  name: `the-${plays}`,
  plays,
  form,
});
const parts = [
  { role: 'A', item: { name: 'a' } },
  { role: 'B', item: { name: 'b' } },
];

test('a single update names its role in the path and sends the item alone', () => {
  expect(callOn(operation('update', 'single'), parts)).toEqual({
    do: 'call',
    purpose: 'claim',
    operation: 'the-update',
    plays: 'update',
    role: 'A',
    items: [{ item: { name: 'a' } }],
  });
});

test('a bulk update carries one element per role', () => {
  const call = callOn(operation('update', 'bulk'), parts);
  expect(call.items).toEqual(parts);
  expect(call).not.toHaveProperty('role');
});

test('a create in single form names no role in the path, and knows the new one by its name', () => {
  const call = callOn(operation('create', 'single'), parts.slice(0, 1));
  expect(call.items).toEqual(parts.slice(0, 1));
  expect(call).not.toHaveProperty('role');
});

test('an element about which only the role is said is sent as null; a path says it all', () => {
  expect(callOn(operation('delete', 'bulk'), [{ role: 'A' }]).items).toEqual([{ role: 'A', item: null }]);
  expect(callOn(operation('delete', 'single'), [{ role: 'A' }])).toMatchObject({ plays: 'delete', role: 'A' });
  expect(callOn(operation('delete', 'single'), [{ role: 'A' }])).not.toHaveProperty('items');
});

test('a list says nothing of any role', () => {
  expect(callOn(operation('list', 'single'), [], { purpose: 'given' })).toEqual({
    do: 'call',
    purpose: 'given',
    operation: 'the-list',
    plays: 'list',
  });
});

test('several roles take one request of a bulk form, and one each of a single form', () => {
  expect(callsOn(operation('delete', 'bulk'), parts)).toHaveLength(1);
  expect(callsOn(operation('delete', 'single'), parts).map(({ role }) => role)).toEqual(['A', 'B']);
  expect(callsOn(operation('delete', 'bulk'), [])).toEqual([]);
});

test('a bulk form takes no more elements at once than it is allowed', () => {
  expect(inGroups(operation('create', 'bulk'), [1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inGroups(operation('create', 'single'), [1, 2], 5)).toEqual([[1], [2]]);
});

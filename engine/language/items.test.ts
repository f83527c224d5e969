import { itemsIn } from './items';

test('an object counts as an array of one, and whatever is no object is passed over', () => {
  expect(itemsIn({ data: { id: 1 } }, { at: '/data', envelope: 'array' })).toEqual([{ id: 1 }]);
  expect(itemsIn([{ id: 1 }, null, 7, [{ id: 2 }], { id: 3 }], { at: '', envelope: 'either' })).toEqual([
    { id: 1 },
    { id: 3 },
  ]);
  expect(itemsIn({ data: 'text' }, { at: '/data', envelope: 'object' })).toEqual([]);
  expect(itemsIn({}, { at: '/data', envelope: 'object' })).toEqual([]);
});

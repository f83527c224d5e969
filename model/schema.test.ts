import { enumOf, listedValues, namesType, typesOf } from './schema';

test('one type, a list of types, none', () => {
  expect([
    typesOf({ type: 'string' }),
    typesOf({ type: ['null', 'string'] }),
    typesOf({}),
    typesOf({ type: 'text' }),
  ]).toEqual([['string'], ['string', 'null'], [], []]);
  expect([
    namesType({ type: ['null', 'string'] }, 'null'),
    namesType({ type: 'string' }, 'null'),
    namesType({}, 'string'),
  ]).toEqual([true, false, false]);
});

test('what is listed, null among it; a single value counts where that is asked for', () => {
  expect([enumOf({ enum: ['a', null] }), enumOf({ const: 'a' }), enumOf({ enum: 'a' })]).toEqual([
    ['a', null],
    undefined,
    undefined,
  ]);
  expect([
    listedValues({ enum: ['a'] }),
    listedValues({ const: 'a' }),
    listedValues({ const: null }),
    listedValues({}),
  ]).toEqual([['a'], ['a'], [null], undefined]);
});

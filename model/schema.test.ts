import { enumOf, isOfType, listedValues, namesType, typesOf } from './schema';

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

test('an integer is a number, null is no object, and a list is neither object nor anything else', () => {
  const values = [1, 1.5, 'a', true, null, [], {}];
  const types = ['integer', 'number', 'string', 'boolean', 'null', 'array', 'object'] as const;
  expect(values.map((value) => types.filter((type) => isOfType(type, value)))).toEqual([
    ['integer', 'number'],
    ['number'],
    ['string'],
    ['boolean'],
    ['null'],
    ['array'],
    ['object'],
  ]);
});

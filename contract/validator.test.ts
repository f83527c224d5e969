import { makeAjv } from './ajv';
import { compileValidator } from './validator';

const role = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string', maxLength: 3 }, kind: { enum: ['a', 'b'] } },
};

test('each violation has its keyword, its place and words', () => {
  const validate = compileValidator(makeAjv(), { type: 'array', items: role });
  expect(validate([{ name: 'long' }, { kind: 'c' }])).toEqual([
    { keyword: 'maxLength', at: '/0/name', message: 'must NOT have more than 3 characters' },
    { keyword: 'required', at: '/1', message: 'must have "name"' },
    { keyword: 'enum', at: '/1/kind', message: 'must be one of "a", "b"' },
  ]);
});

test('fields that nobody described are free', () => {
  expect(compileValidator(makeAjv(), role)({ name: 'abc', extra: { deep: [] } })).toEqual([]);
});

test('a missing body is a violation where one is described', () => {
  expect(compileValidator(makeAjv(), role)(undefined)).toEqual([
    { keyword: 'required', at: '', message: 'there is no JSON body' },
  ]);
});

test('length counts code points', () => {
  expect(compileValidator(makeAjv(), role)({ name: '\u{1F600}'.repeat(3) })).toEqual([]);
});

test('a body with a million mistakes is told briefly', () => {
  const validate = compileValidator(makeAjv(), { type: 'array', items: role });
  expect(validate(Array.from({ length: 10_000 }, () => ({})))).toHaveLength(50);
});

test('an alternative tells of its own mistake only', () => {
  const either = { if: { type: 'array' }, then: { type: 'array', items: role }, else: role } as const;
  expect(compileValidator(makeAjv(), either)([{}])).toEqual([
    { keyword: 'required', at: '/0', message: 'must have "name"' },
  ]);
});

import { globMatches } from './glob';

test.each([
  ['*', 'create.name.max-length', true],
  ['create.*', 'create.name', true],
  ['create.*', 'recreate.name', false],
  ['*.auth.*', 'list.auth.none', true],
  ['create.name', 'create.name.type', false],
  ['create.name', 'createxname', false],
  ['*.unique', 'create.name.unique', true],
  ['a*b*c', 'a-b-b-c', true],
  ['(a|b)', 'a', false],
  ['[a]', '[a]', true],
  ['a+', 'aa', false],
  ['', '', true],
  ['', 'a', false],
  ['**', 'x', true],
])('%j on %j: %s', (glob, text, matches) => {
  expect(globMatches(glob, text)).toBe(matches);
});

import { selects, unknownSelector } from './selection';

describe('selection', () => {
  test.each([[[], 'a.b', true], [['a.*'], 'a.b', true], [['a.*'], 'b.a.c', false], [['x', '*.b'], 'a.b', true], [['a'], 'a.b', false]] as const)('%j selects %s: %s', (globs, rule, expected) => {
    expect(selects(globs)(rule)).toBe(expected);
  });
  test('a glob that names no rule is named, with what was probably meant', () => {
    expect(unknownSelector(['delete.*', 'delete.in-usee'], () => ['delete.in-use'])).toMatch(/"delete\.in-usee"; did you mean "delete\.in-use"/);
    expect(unknownSelector(['delete.*'], () => ['delete.in-use'])).toBeUndefined();
  });
});

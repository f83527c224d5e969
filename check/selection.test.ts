import { selects, unknownSelector } from './selection';

describe('selection', () => {
  test.each([
    [[], 'a.b', true],
    [['a.*'], 'a.b', true],
    [['a.*'], 'b.a.c', false],
    [['x', '*.b'], 'a.b', true],
    [['a'], 'a.b', false],
  ] as const)('%j selects %s: %s', (globs, rule, expected) => {
    expect(selects(globs)(rule)).toBe(expected);
  });
  const rules = () => [
    { id: 'delete.in-use', law: 'delete-in-use' },
    { id: 'history.explained', law: 'exploration' },
  ];
  test('a glob that names no rule is named, with what was probably meant', () => {
    expect(unknownSelector(['delete.*', 'delete.in-usee'], rules)).toMatch(
      /"delete\.in-usee"; did you mean "delete\.in-use"/,
    );
    expect(unknownSelector(['delete.*'], rules)).toBeUndefined();
  });
  test('what exploration alone checks can be named in its profile only', () => {
    expect(unknownSelector(['history.*'], rules)).toBeUndefined();
    expect(unknownSelector(['delete.*', 'history.*'], rules, 'quick')).toBe('only the profile deep checks "history.*"');
  });
});

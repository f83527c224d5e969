import type { JsonObject } from './json';
import { childOf, overlaid, tokensOf, valueAt, withoutValueAt, withValueAt } from './pointer';

const parsed = (text: string): JsonObject => JSON.parse(text) as JsonObject;

describe('tokensOf and childOf', () => {
  test.each([
    ['', []],
    ['/', ['']],
    ['/a//b', ['a', '', 'b']],
    ['/a~1b', ['a/b']],
    ['/m~0n', ['m~n']],
    ['/~01', ['~1']],
    ['/~10', ['/0']],
  ])('%j has the tokens %j', (pointer, tokens) => {
    expect(tokensOf(pointer)).toEqual(tokens);
  });

  test.each(['a/b', '~', '~1', '/', '', 'a~0/b', '__proto__'])('the child %j reads back as itself', (token) => {
    expect(tokensOf(childOf('/x', token))).toEqual(['x', token]);
  });
});

describe('valueAt', () => {
  const value = { a: { 'b/c': [10, { d: null }] }, '': 1, 'm~n': 2 };

  test.each([
    ['/a/b~1c/0', 10],
    ['/a/b~1c/1/d', null],
    ['/', 1],
    ['/m~0n', 2],
    ['/a/b~1c/2', undefined],
    ['/a/x/y', undefined],
    ['/m~0n/x', undefined],
  ])('%s finds %j', (pointer, found) => {
    expect(valueAt(value, pointer)).toBe(found);
  });

  test('the empty pointer is the whole, and nothing stands in nothing', () => {
    expect(valueAt(value, '')).toBe(value);
    expect(valueAt(undefined, '/a')).toBeUndefined();
    expect(valueAt(null, '/a')).toBeUndefined();
    expect(valueAt('text', '/length')).toBeUndefined();
  });

  test.each(['/constructor', '/__proto__', '/toString/name', '/a/hasOwnProperty'])(
    '%s finds nothing that was inherited',
    (pointer) => {
      expect(valueAt(value, pointer)).toBeUndefined();
    },
  );

  test('an array has no length and no methods to find', () => {
    expect(valueAt([1, 2], '/length')).toBeUndefined();
    expect(valueAt([1, 2], '/map')).toBeUndefined();
    expect(valueAt([1, 2], '/-1')).toBeUndefined();
  });

  test.each(['/', '/1e0', '/01', '/0x1', '/ 1'])('%s names no element of an array (RFC 6901, section 4)', (pointer) => {
    expect(valueAt(['zero', 'one'], pointer)).toBeUndefined();
  });

  test('a key named __proto__ that came as JSON is found', () => {
    expect(valueAt(parsed('{"__proto__": {"a": 7}}'), '/__proto__/a')).toBe(7);
  });
});

describe('withValueAt', () => {
  test('makes what is missing on the way, keeps what stands beside it, and leaves the original alone', () => {
    const before = { a: { b: 1 }, c: 2 };
    expect(withValueAt(before, '/a/x~1y/z', 3)).toEqual({ a: { b: 1, 'x/y': { z: 3 } }, c: 2 });
    expect(before).toEqual({ a: { b: 1 }, c: 2 });
  });

  test('replaces what is no object on the way', () => {
    expect(withValueAt({ a: [1] }, '/a/b', 2)).toEqual({ a: { b: 2 } });
  });

  test('a key named __proto__ stays an ordinary key, deep too, and nobody else inherits from it', () => {
    const made = withValueAt(withValueAt({}, '/__proto__', { polluted: true }), '/a/__proto__/b', 1);
    expect(JSON.stringify(made)).toBe('{"__proto__":{"polluted":true},"a":{"__proto__":{"b":1}}}');
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
    expect(valueAt({}, '/polluted')).toBeUndefined();
  });

  test('wants a pointer below the root', () => {
    expect(() => withValueAt({}, '', 1)).toThrow(TypeError);
  });
});

describe('withoutValueAt', () => {
  test('takes one thing away, deep and escaped', () => {
    expect(withoutValueAt({ a: { 'x/y': 1, z: 2 }, b: 3 }, '/a/x~1y')).toEqual({ a: { z: 2 }, b: 3 });
  });

  test.each(['/a/b/c', '/x', '', '/toString'])('what is not there at %j leaves all as it was', (pointer) => {
    const object = { a: { b: 1 } };
    expect(withoutValueAt(object, pointer)).toEqual(object);
  });
});

describe('overlaid', () => {
  test('lays member over member; arrays and null replace', () => {
    expect(overlaid({ a: { b: 1, c: 2 }, d: [1, 2], e: { f: 1 } }, { a: { c: 3 }, d: [9], e: null })).toEqual({
      a: { b: 1, c: 3 },
      d: [9],
      e: null,
    });
  });

  test('a key named __proto__ stays an ordinary key', () => {
    expect(JSON.stringify(overlaid(parsed('{"__proto__":{"a":1}}'), parsed('{"__proto__":{"b":2}}')))).toBe(
      '{"__proto__":{"a":1,"b":2}}',
    );
  });
});

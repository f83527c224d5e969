import { jsonFault, placeOf } from './jsonFault';

test.each(['{}', '[]', ' null ', '{"a":[1,-2.5e+3,"x\\u00e9\\n\u007f",true,{"b":null}]}', '""', '0'])(
  '%s is JSON',
  (text) => expect(jsonFault(text)).toBeUndefined(),
);

test.each([
  ['', 0],
  ['{"a":1,}', 7],
  ['{"a" 1}', 5],
  ["{'a':1}", 1],
  ['[1,2', 4],
  ['{"a":1} x', 8],
  ['{"a": tru}', 6],
  ['"a\nb"', 2],
  ['"\\x"', 1],
  ['// no', 0],
  ['[01]', 2],
  ['{"a":"open', 10],
])('%j stops being JSON at %d', (text, at) => {
  expect(() => JSON.parse(text) as unknown).toThrow();
  expect(jsonFault(text)).toBe(at);
});

test('line and column count from 1, whatever ends a line', () => {
  expect(placeOf('a\nbc\r\nd', 7)).toEqual({ line: 3, column: 2 });
  expect(placeOf('', 0)).toEqual({ line: 1, column: 1 });
});

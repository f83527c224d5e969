import { duration, more, pair, rate, whole } from './flags';

describe('flags', () => {
  test('whole numbers within limits', () => {
    expect([whole(1, 9)('9'), whole(0, 9)('0')]).toEqual([9, 0]);
  });
  test.each(['0', '-1', '10', '1.5', 'many', '', '1e3', '0x5', 'NaN'])('no whole number from 1 to 9: %j', (text) => {
    expect(() => whole(1, 9)(text)).toThrow('whole number');
  });
  test('pairs are collected; a value may hold an equals sign', () => {
    expect(pair('b=c=d', pair('a=1'))).toEqual({ a: '1', b: 'c=d' });
  });
  test.each(['a', '=a', 'a=', ''])('no pair: %j', (text) => {
    expect(() => pair(text)).toThrow('name=value');
  });
  test('values are collected', () => {
    expect(more('b', more('a'))).toEqual(['a', 'b']);
  });
  test('times and rates', () => {
    expect([duration('60s'), rate('200/min')]).toEqual([60_000, { requests: 200, perMs: 60_000 }]);
  });
  test.each(['0s', '60', 'soon', '-1s'])('no time: %j', (text) => {
    expect(() => duration(text)).toThrow();
  });
  test.each(['0/min', '200', 'fast'])('no rate: %j', (text) => {
    expect(() => rate(text)).toThrow();
  });
});

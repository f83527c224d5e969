import { isJsonText } from '../../model/json';
import { beyondJson, waysBeyondJson } from './beyondJson';

describe.each(['{"name":"a"}', '[{"name":"a","settings":{"x":true}}]'])('made from %s', (json) => {
  test.each(waysBeyondJson)('%s is no JSON', (way) => {
    expect(isJsonText(beyondJson(way, json))).toBe(false);
  });

  test('no two are the same', () => {
    expect(new Set(waysBeyondJson.map((way) => beyondJson(way, json))).size).toBe(waysBeyondJson.length);
  });
});

test('some follow the value with text that closes nothing, for readers who look for the last bracket', () => {
  expect(
    waysBeyondJson.filter((way) => !/[\]}]/.test(beyondJson(way, '[{"a":1}]').slice('[{"a":1}]'.length))).length,
  ).toBeGreaterThan(3);
});

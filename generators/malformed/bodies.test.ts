import { malformedBodies } from './bodies';

const isJson = (text: string | undefined): boolean => {
  try {
    JSON.parse(text ?? '');
    return true;
  } catch {
    return false;
  }
};

describe.each([
  ['an object', '{"name":"{role-mark-here} \u{1F511} \\"a\\"","settings":{"a":true}}', 'object'],
  ['an array of objects', '[{"name":"a"},{"name":"b"}]', 'array'],
  ['an array of ids', '[1]', 'array'],
  ['an empty array', '[]', 'array'],
] as const)('%s', (_, valid, shape) => {
  const bodies = malformedBodies(valid, shape);

  test('malformed bodies are no JSON, or JSON of another shape', () => {
    for (const { body, what } of bodies.filter(({ about }) => about === 'malformed')) {
      const parsed = isJson(body) ? (JSON.parse(body ?? '') as unknown) : undefined;
      const isShape =
        shape === 'array'
          ? Array.isArray(parsed)
          : typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
      expect([what, isShape && !what.startsWith('an array')]).toEqual([what, false]);
    }
  });

  test('other media types carry the valid body, and only they name one', () => {
    const others = bodies.filter(({ mediaType }) => mediaType !== undefined);
    expect(others.map(({ about, body }) => [about, body])).toEqual(others.map(() => ['media-type', valid]));
    expect(others.map(({ mediaType }) => mediaType)).toEqual([
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      null,
    ]);
  });

  test('nothing is larger than 30 kB, nothing is called the same, and the same comes every time', () => {
    expect(Math.max(...bodies.map(({ body }) => Buffer.byteLength(body ?? '')))).toBeLessThan(30_000);
    expect(new Set(bodies.map(({ what }) => what)).size).toBe(bodies.length);
    expect(malformedBodies(valid)).toEqual(bodies);
  });

  test('hazards are JSON', () => {
    expect(bodies.filter(({ about, body }) => about === 'hazard' && !isJson(body))).toEqual([]);
  });
});

test('a body with a key has it twice', () => {
  const twice = malformedBodies('{ "name": "a" }').find(({ what }) => what === 'a key twice');
  expect(twice?.body).toBe('{"name":null, "name": "a" }');
  expect(malformedBodies('{}').some(({ what }) => what === 'a key twice')).toBe(false);
});

import { parseDuration, parseRate, rateText } from './units';

test.each([
  ['200/min', { requests: 200, perMs: 60_000 }],
  ['5/s', { requests: 5, perMs: 1000 }],
  ['1000 / h', { requests: 1000, perMs: 3_600_000 }],
])('%s is a rate', (text, value) => expect(parseRate(text)).toEqual({ ok: true, value }));

test.each(['200/min', '5/s', '1000/h', '7/ms'])('%s is written as it was read', (text) => {
  const parsed = parseRate(text);
  expect(parsed.ok && rateText(parsed.value)).toBe(text);
});

test('a rate of a span that has no unit keeps its pace', () => {
  expect([rateText({ requests: 10, perMs: 30_000 }), rateText('5/s')]).toEqual(['1200/h', '5/s']);
});

test.each(['', '200', '0/min', '-1/s', '1.5/s', '5/fortnight', '/min', '5/constructor'])('%j is no rate', (text) => {
  expect(parseRate(text)).toEqual({
    ok: false,
    problem: expect.stringMatching(/^expected a rate such as "200\/min".*got /) as unknown,
  });
});

test.each([
  ['500ms', 500],
  ['60s', 60_000],
  ['1.5 min', 90_000],
  ['1h', 3_600_000],
])('%s is a time', (text, value) => {
  expect(parseDuration(text)).toEqual({ ok: true, value });
});

test.each(['', '60', 's', '-1s', '1d', '5 toString'])('%j is no time', (text) =>
  expect(parseDuration(text).ok).toBe(false),
);

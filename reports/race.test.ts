import { checkResults } from './checkResults';
import { ordersText } from './facts/ordersText';
import { raceLanes } from './facts/raceLanes';
import { renderHtml } from './html/renderHtml';
import { renderJunit } from './junit';
import { renderMarkdown } from './markdown';
import { sampleRaceFinding, sampleRaceResults } from './sampleRace';
import { sampleExchange, sampleFinding, sampleResults, sampleRule } from './sampleResults';
import { renderTerminal } from './terminal';
import { laneLines } from './text/laneLines';

const lanesOf = (finding = sampleRaceFinding(), atMost = 12) => {
  const lanes = raceLanes(finding, atMost);
  if (lanes === null) throw new Error('no lanes');
  return lanes;
};

test('results of a race are results', () => {
  expect(checkResults(JSON.parse(JSON.stringify(sampleRaceResults())))).toMatchObject({ ok: true });
});

test('each concurrent request has a lane on one scale, between the reads before and after', () => {
  const { lanes, fromMs, toMs, lastMs } = lanesOf();
  expect({ fromMs, toMs, lastMs }).toEqual({ fromMs: -3, toMs: 15, lastMs: 12 });
  expect(lanes.map(({ kind, label, status, startMs, endMs }) => [kind, label, status, startMs, endMs])).toEqual([
    ['look', 'reads before', '200', -3, -1],
    ['write', 'update role A (default false)', '200', 0, 8],
    ['write', 'update role B (default false)', '200', 2, 12],
    ['read', 'list', 'no answer', 3, 4],
    ['look', 'reads after', '200', 13, 15],
  ]);
  expect(lanes[1]?.bars.map(({ from, to }) => [from * 18, to * 18])).toEqual([[3, 11]]);
});

test('reads that took long, or are far away, leave the race its room', () => {
  const finding = sampleRaceFinding();
  const { fromMs, toMs, lanes } = lanesOf({
    ...finding,
    exchanges: finding.exchanges.map((one) =>
      one.id === 2
        ? sampleExchange({ id: 2, startedMs: 0, durationMs: 99 })
        : one.id === 6
          ? sampleExchange({ id: 6, startedMs: 900 })
          : one,
    ),
  });
  expect([fromMs, toMs]).toEqual([-12, 24]);
  expect(lanes[0]?.bars[0]).toMatchObject({ from: 0 });
  expect(
    laneLines(
      lanesOf({
        ...finding,
        exchanges: finding.exchanges.map((one) => (one.id === 6 ? sampleExchange({ id: 6, startedMs: 900 }) : one)),
      }),
      80,
    ).at(-2),
  ).toMatch(/>$/);
});

test('of many, writes are kept', () => {
  const { lanes, more } = lanesOf(sampleRaceFinding(), 2);
  expect(lanes.map(({ kind }) => kind)).toEqual(['look', 'write', 'write', 'look']);
  expect(more).toBe(1);
});

test('a read that fits nowhere is kept, whatever its label', () => {
  const finding = sampleRaceFinding();
  const orders = { tried: 1, all: true, causes: [{ orders: [], count: 1, why: 'nothing fits', stuck: 5 }] };
  const requests = (finding.race?.requests ?? []).flatMap((one) =>
    one.exchange === 5 ? [{ ...one, exchange: 9 }, one] : [one],
  );
  const exchanges = [...finding.exchanges, sampleExchange({ id: 9, startedMs: 101, durationMs: 1 })];
  const race = { kind: '', before: '', after: '', ...finding.race, requests };
  const kept = lanesOf({ ...finding, race, exchanges, orders }, 3).lanes.filter(({ kind }) => kind === 'read');
  expect(kept.map(({ status }) => status)).toEqual(['no answer']);
});

test('no lanes without a race, or where its exchanges are missing', () => {
  expect(raceLanes(sampleFinding(), 12)).toBeNull();
  expect(raceLanes(sampleRaceFinding({ exchanges: [] }), 12)).toBeNull();
});

test('in characters they fit in 80 columns, and are left out where there is no room', () => {
  const lines = laneLines(lanesOf(), 76);
  expect(lines).toEqual([
    'reads before                         200  [..]',
    'update role A (default false)        200       [==============]',
    'update role B (default false)        200           [==================]',
    'list                           no answer             [-]',
    'reads after                          200                                [..]',
    '                                               0                12.0 ms',
  ]);
  expect(laneLines(lanesOf(), 50)).toEqual([]);
});

test.each([80, 120])('a terminal of %d columns shows lanes, reads and refutation', (width) => {
  const text = renderTerminal(sampleRaceResults(), { color: false, width });
  expect(text).toContain('before    role A: default true; role B: default true\n    reads before');
  expect(text).toContain('proof     3 orders of the writes tried, all there are, and each fails:\n');
  expect(text).toContain('tried     two losses of the default, in flight together');
  expect(text).toContain('passed with requests in flight together: 154 rounds for concurrency.linearizable');
  const lanes = text.split('\n').filter((line) => /\[[.=-]*\]/.test(line));
  expect(Math.max(...lanes.map(({ length }) => length))).toBeLessThanOrEqual(80);
  expect(renderTerminal(sampleRaceResults(), { color: false, width, verbose: true })).toContain('154 race rounds');
});

test('Markdown and JUnit hold the same', () => {
  const markdown = renderMarkdown(sampleRaceResults());
  expect(markdown).toMatch(/```text\nreads before +200 +\[\.+\]/);
  expect(markdown).toContain('\n- update role A \\(default false\\) before update role B');
  const junit = renderJunit(sampleRaceResults());
  expect(junit).toContain('proof:    3 orders of the writes tried');
  expect(junit).toMatch(/update role B \(default false\) +200 +\[=+\]/);
});

test('the page has lanes, the same as a table, the refutation, and the rounds behind a rule', () => {
  const html = renderHtml(sampleRaceResults());
  expect(html.match(/<div class="lane (look|write|read)">/g)).toHaveLength(5);
  expect(html).toContain(
    '<th scope="row">update role B (default false)</th><td>2.0</td><td>12.0</td><td>10.0</td><td>200</td>',
  );
  expect(html).toContain('<b>update role A (default false) before update role B (default false); or 1 more</b>');
  expect(html).toContain('154 cases, 154 rounds of requests in flight together');
  expect(renderHtml(sampleResults({ rules: [sampleRule()] }))).not.toContain('class="race"');
});

test('what is left out of a refutation is counted', () => {
  const cause = { orders: ['a', 'b', 'c'], count: 9, why: 'x'.repeat(5000) };
  const { head, items, rest } = ordersText({ tried: 100, all: false, causes: Array.from({ length: 9 }, () => cause) });
  expect(head).toBe('100 orders of the writes tried (there are more), and each fails:');
  expect(items).toHaveLength(4);
  expect(items[0]?.orders).toBe('a; or b; or c; or 6 more');
  expect(items[0]?.why.length).toBeLessThan(710);
  expect(rest).toBe('64 more orders fail likewise.');
});

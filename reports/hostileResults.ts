import type { Results } from '../model/results';
import { sampleExchange, sampleFinding, sampleResponse, sampleResults, sampleRule } from './sampleResults';

/**
 * What a hostile server may say: markup, an end of CDATA, NUL, a terminal escape, a bidi override, fences, a table
 * cell, a mention.
 */
const hostileText =
  '<script>alert(1)</script>"\' onload=x ]]> ' +
  ']]>\u0000\u001b[2J\u009b31m\u202Eevil ````` | @everyone https://evil.test \ud800';

/** Results in which that text stands in every place that a server can reach, and one body of 5 MB. */
export function hostileResults(): Results {
  const exchange = sampleExchange({
    purpose: 'claim',
    request: {
      method: 'POST',
      path: `/roles?${hostileText}`,
      headers: { 'x-a': hostileText },
      body: hostileText,
      credential: 'main',
    },
    response: sampleResponse({
      headers: { [hostileText]: hostileText },
      body: hostileText + '<b>'.repeat(1_700_000),
      bodyBytes: 5_100_000,
    }),
  });
  const finding = sampleFinding({
    id: `f-${hostileText}`,
    message: hostileText,
    expected: hostileText,
    actual: `${hostileText}!`,
    case: hostileText,
    exchanges: [exchange, sampleExchange({ id: 93, response: null, lost: hostileText })],
    curl: hostileText,
    replay: hostileText,
    echoes: [hostileText],
    race: {
      kind: hostileText,
      before: hostileText,
      after: hostileText,
      requests: (['given', 'before', 'together', 'after'] as const).map((phase) => ({
        exchange: exchange.id,
        phase,
        label: hostileText,
        words: hostileText,
        writes: true,
      })),
    },
    orders: { tried: 2, all: true, causes: [{ orders: [hostileText], count: 1, why: hostileText }] },
  });
  const rule = {
    title: hostileText,
    law: hostileText,
    reason: hostileText,
    observation: hostileText,
    note: hostileText,
    sent: [{ what: hostileText, times: 1 }],
    source: { kind: 'document', document: hostileText, section: hostileText },
  } as const;
  return sampleResults({
    contract: hostileText,
    contractTitle: hostileText,
    contractVersion: hostileText,
    target: { url: hostileText, name: hostileText },
    started: hostileText,
    stopped: hostileText,
    command: hostileText,
    filter: [hostileText],
    declined: [{ by: '--read-only', rules: [hostileText] }],
    changedLevels: [{ rule: hostileText, from: 'must', to: 'should', reason: hostileText }],
    known: [{ rule: `b.${hostileText}`, reason: hostileText, expires: hostileText }],
    waived: [{ rule: hostileText, reason: hostileText }],
    rules: [
      sampleRule({ ...rule, id: `a.${hostileText}`, verdict: 'fail', findings: [finding] }),
      sampleRule({ ...rule, id: `b.${hostileText}`, verdict: 'fail', level: 'should', findings: [finding] }),
      sampleRule({ ...rule, id: `c.${hostileText}`, verdict: 'skip', reasonCode: 'needs-users' }),
      sampleRule({ ...rule, id: `d.${hostileText}`, verdict: 'inconclusive', reasonCode: 'not-readable' }),
      sampleRule({ ...rule, id: `e.${hostileText}`, verdict: 'observed', level: 'observe' }),
    ],
    timings: [{ part: hostileText, count: 1, medianMs: 1, p95Ms: 1, maxMs: 1 }],
    cleanUp: {
      created: 1,
      deleted: 0,
      softDeleted: false,
      leftBehind: [{ id: hostileText, name: hostileText, why: hostileText }],
      notRestored: [hostileText],
    },
  });
}

/** Characters that no report may hold: controls other than line feed and tab, bidi controls, lone surrogates. */
export const forbidden = /(?![\n\t])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

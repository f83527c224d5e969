import { createHash } from 'node:crypto';
import type { Results } from '../../model/results';
import { forbidden, hostileResults } from '../hostileResults';
import {
  sampleExchange,
  sampleFinding,
  sampleResponse,
  sampleResults,
  sampleRule,
  sampleSentence,
} from '../sampleResults';
import { renderHtml } from './renderHtml';
import { renderOverview } from './renderOverview';

const between = (html: string, open: string, close: string): string => html.split(open)[1]?.split(close)[0] ?? '';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
const policyOf = (html: string): string =>
  between(html, 'http-equiv="Content-Security-Policy" content="', '"').replace(/&#39;/g, "'");
const overview = (results: Results): string => renderOverview([{ results, href: 'a/report.html' }]);

test('the policy allows the one style and the one script by hash, and nothing from anywhere', () => {
  const html = renderHtml(sampleResults());
  const policy = policyOf(html);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`style-src 'sha256-${sha256(between(html, '<style>', '</style>'))}'`);
  expect(policy).toContain(`script-src 'sha256-${sha256(between(html, '<script>', '</script>'))}'`);
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html.match(/<style/g)).toHaveLength(1);
  expect(html).not.toMatch(/\sstyle="|\son\w+="|\ssrc=/);
});

test('an overview has no script at all', () => {
  const html = overview(sampleResults());
  expect(policyOf(html)).toContain("script-src 'none'");
  expect(html).not.toContain('<script');
});

test.each([
  ['report', renderHtml],
  ['overview', overview],
])('%s: what a server says stays text, and makes no link', (_, render) => {
  const html = render(hostileResults());
  const body = between(html, '<body>', '</body>').split('<script>')[0] ?? '';
  expect(forbidden.exec(html)).toBeNull();
  expect(body.includes('&lt;script>alert(1)&lt;/script>')).toBe(true);
  expect(body.includes('[U+202E]evil')).toBe(true);
  expect(
    [...body.matchAll(/href="([^"]*)"/g)].filter(([, href]) => !/^(#[\w.%-]+|a\/report\.html)$/.test(href ?? '')),
  ).toEqual([]);
  expect(html.length).toBeLessThan(300_000);
});

test('ids are unique, and every link on the page leads to one', () => {
  const html = renderHtml(sampleResults());
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
});

test('says verdict, target, contract, seed, effort and the command that repeats the run', () => {
  const html = renderHtml(sampleResults());
  for (const part of [
    sampleSentence,
    'staging (https://roles.example.test/api/v1)',
    'sample-roles 1.2.0',
    '2026-11-20 09:30:05 UTC',
    '48.3 s',
    '142 (budget 150)',
    '--seed 42',
  ])
    expect(html).toContain(part);
});

test('bands are loud where there is a reason, and absent where there is none', () => {
  const whole = {
    complete: true,
    stopped: '',
    filter: [],
    shard: null,
    waived: [],
    declined: [],
    changedLevels: [],
    known: [],
    cleanUp: { created: 1, deleted: 1, softDeleted: false, leftBehind: [], notRestored: [] },
  };
  const exceptions = ['read-only', 'filtered', 'waived', 'levels changed', 'known'];
  for (const kind of ['cut short', 'part of a run', ...exceptions, 'not restored', 'left behind'])
    expect(renderHtml(sampleResults())).toContain(`</span>${kind}</strong>`);
  expect(renderHtml(sampleResults(whole))).not.toContain('class="bands"');
  expect(renderHtml(sampleResults({ ...whole, complete: false }))).toContain('the run did not come to its end');
});

test('a run that checked a part only has neither the word nor the colour of a green one', () => {
  const html = renderHtml(sampleResults({ verdict: 'partial' }));
  expect(html).toContain('<header class="masthead partial">');
  expect(html).toContain('Checked in part: ');
  expect(html).not.toContain('Conforms');
});

test('a failure that is known says so beside its finding', () => {
  const known = between(renderHtml(sampleResults()), 'id="finding-delete.twice', '</details></div>');
  expect(known).toContain('Known: fixed in the next release; until 2027-03-31');
});

test(
  'a finding holds refutation, expected beside actual, the numbered ' +
    'timeline with its claim, and the means to repeat it',
  () => {
    const html = renderHtml(sampleResults());
    const finding = between(html, 'id="finding-delete.in-use-5b1c"', 'id="finding-delete.twice');
    expect(finding).toContain('Role 12 has 1 user; DELETE answered 200; role 12 is gone from the list.');
    expect(finding).toMatch(/<dt>Expected<\/dt>.*<dt>Actual<\/dt>/);
    expect(finding.match(/<li class="(given|control|claim|look)">/g)).toHaveLength(5);
    expect(finding).toContain('no answer (timeout)');
    expect(finding).toContain('$ROLECALL_TOKEN');
    expect(finding).toContain('rolecall replay');
    expect(finding).toContain('2 other cases');
  },
);

test('a large body is capped and says so', () => {
  const body = 'x'.repeat(5_000_000);
  const finding = sampleFinding({
    exchanges: [sampleExchange({ purpose: 'claim', response: sampleResponse({ body }) })],
  });
  const html = renderHtml(sampleResults({ rules: [sampleRule({ verdict: 'fail', findings: [finding] })] }));
  expect(html).toContain('4096 of 5000000 bytes');
  expect(html.length).toBeLessThan(70_000);
});

test('without findings it says so', () => {
  expect(renderHtml(sampleResults({ rules: [sampleRule()] }))).toContain('No rule was refuted.');
  expect(renderHtml(sampleResults({ rules: [], timings: [], requestsPerSecond: [] }))).toContain(
    'No rule was refuted.',
  );
});

test('250 rules stay under a megabyte, also where half of them fail with 30 exchanges each', () => {
  const exchanges = Array.from({ length: 30 }, (_, at) =>
    sampleExchange({
      id: at + 1,
      purpose: at === 20 ? 'claim' : 'look',
      response: sampleResponse({ body: 'y'.repeat(60_000) }),
    }),
  );
  const rules = Array.from({ length: 250 }, (_, at) =>
    sampleRule({
      id: `update.field${at}.max-length`,
      ...(at % 2 === 0
        ? {}
        : {
            verdict: 'fail',
            findings: [sampleFinding({ id: `f${at}`, exchanges }), sampleFinding({ id: `g${at}`, exchanges })],
          }),
    }),
  );
  const html = renderHtml(sampleResults({ rules }));
  expect(html.length).toBeLessThan(1_000_000);
  expect(html).toContain('3 of 30 exchanges');
  expect(renderHtml(sampleResults({ rules: rules.map((rule) => sampleRule({ id: rule.id })) })).length).toBeLessThan(
    350_000,
  );
});

test('an overview leads to each report, and never to an address with a scheme', () => {
  const html = renderOverview([
    { results: sampleResults(), href: 'sample-roles/report.html' },
    { results: sampleResults({ contractTitle: 'Other', verdict: 'conformant' }), href: 'javascript:alert(1)' },
  ]);
  expect(html).toContain('<a href="sample-roles/report.html">Sample roles</a>');
  expect(html).not.toContain('javascript:');
  expect(html).toContain('Conforms: 1, Does not conform: 1.');
});

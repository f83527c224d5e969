import { forbidden, hostileResults } from './hostileResults';
import { renderMarkdown } from './markdown';
import { sampleFinding, sampleResults, sampleRule, sampleSentence } from './sampleResults';

test('holds verdict, counts, findings with a script, and what was not verified', () => {
  const text = renderMarkdown(sampleResults());
  expect(text).toContain(`**${sampleSentence}**`);
  expect(text).toContain('| must | 1 | 1 | 2 | 1 |');
  expect(text).toContain('### ✕ delete.in-use (must)');
  expect(text).toContain("```sh\ncurl -i -X DELETE 'https://roles.example.test/api/v1/roles/12'");
  expect(text).toContain('<details><summary>Not verified: 3 rules</summary>');
  expect(text).toContain('> ⚠️ CUT SHORT:');
  expect(text).toContain('Known: fixed in the next release; until 2027-03-31');
});

test('what a server says stays text', () => {
  const text = renderMarkdown(hostileResults());
  const prose = text.replace(/^(`{3,})(?:sh|text)\n[^]*?\n\1$/gm, '').replace(/^\|.*$/gm, '');
  expect(text).not.toMatch(forbidden);
  expect(prose).not.toMatch(/<script|@everyone|https:\/\/|[^\\][|`]/);
  expect(prose.match(/<(?!\/?(?:details|summary)>)/)).toBeNull();
  expect(text).toContain('\n``````sh\n');
});

test('fits into a comment however much failed', () => {
  const rules = Array.from({ length: 400 }, (_, at) =>
    sampleRule({
      id: `create.x${at}`,
      verdict: 'fail',
      findings: [sampleFinding({ message: 'x'.repeat(5000), curl: 'y'.repeat(5000) })],
    }),
  );
  const text = renderMarkdown(sampleResults({ rules }));
  expect(text.length).toBeLessThan(65_000);
  expect(text).toMatch(/…and \d+ refuted rules more/);
});

test('a failed rule without a finding gives its reason', () => {
  expect(
    renderMarkdown(sampleResults({ rules: [sampleRule({ verdict: 'fail', reason: 'two of three cases' })] })),
  ).toContain('two of three cases');
});

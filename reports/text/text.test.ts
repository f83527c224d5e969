import { capText } from './capText';
import { dateText } from './dateText';
import { durationText } from './durationText';
import { fenced } from './fenced';
import { indentJson } from './indentJson';
import { listed } from './listed';
import { markdownText } from './markdownText';
import { sentText } from './sentText';
import { wrapText } from './wrapText';

test('capText never cuts a surrogate pair in half', () => {
  expect(capText('ab🙂', 3)).toEqual({ text: 'ab', cut: true });
  expect(capText('ab🙂', 4)).toEqual({ text: 'ab🙂', cut: false });
});

test('indentJson adds white space only: duplicate keys, numbers and escapes stay as they were sent', () => {
  const sent =
    '{"id": 9007199254740993, "name":"a\\u0041, {not} [a] list: \\"x\\"", ' +
    '"name":"b", "rate":1.0, "none":{}, "empty":[ ]}';
  const shown = indentJson(sent);
  expect(shown.split('\n').length).toBeGreaterThan(6);
  expect(shown).toContain('"id": 9007199254740993');
  expect(shown).toContain('"a\\u0041, {not} [a] list: \\"x\\""');
  expect(shown.replace(/\s/g, '')).toBe(sent.replace(/\s/g, ''));
});

test('indentJson leaves deep and broken JSON as it is', () => {
  const deep = '['.repeat(2000) + ']'.repeat(2000);
  expect(indentJson(deep)).toBe(deep);
  const broken = `{"name": "${'x'.repeat(80)}`;
  expect(indentJson(broken)).toBe(broken);
});

test('markdownText leaves no markup, table cell, mention, reference or link', () => {
  expect(markdownText('<img src=x> & | `code` *b* [a](b)')).toBe(
    '&lt;img src=x&gt; &amp; \\| \\`code\\` \\*b\\* \\[a\\]\\(b\\)',
  );
  expect(markdownText('@octocat')).not.toMatch(/@\w/);
  expect(markdownText('see #12 and GH-7')).not.toMatch(/#\d|GH-\d/);
  expect(markdownText('https://evil.test www.evil.test')).not.toMatch(/:\/\/|www\./);
  expect(markdownText('- item')).toBe('\\- item');
  expect(markdownText('1. item')).toBe('1\\. item');
  expect(markdownText('a\n# head')).not.toContain('\n');
});

test('fenced uses a fence longer than any run of backticks inside', () => {
  expect(fenced('a ```` b', 'sh')).toBe('`````sh\na ```` b\n`````');
  expect(fenced('plain', '')).toBe('```\nplain\n```');
});

test('wrapText breaks at blanks, and words that are longer than a line', () => {
  const wrapped = wrapText(`some words and ${'x'.repeat(70)} end`, 30, '  ');
  expect(Math.max(...wrapped.split('\n').map((line) => line.length))).toBeLessThanOrEqual(30);
  expect(wrapped.replace(/\s/g, '')).toBe(`somewordsand${'x'.repeat(70)}end`);
});

test('prose: durations, dates, lists, what was sent', () => {
  expect([12.3, 48_250, 250_400].map(durationText)).toEqual(['12 ms', '48.3 s', '4 min 10 s']);
  expect(dateText('2026-11-20T09:30:05.120Z')).toBe('2026-11-20 09:30:05 UTC');
  expect(dateText('yesterday')).toBe('yesterday');
  expect(listed(['a', 'b', 'c'], 2)).toBe('a, b and 1 more');
  expect(
    sentText(
      [
        { what: 'name of 71 characters', times: 3 },
        { what: 'no name', times: 1 },
      ],
      5,
    ),
  ).toBe('name of 71 characters, 3 times; no name, once');
});

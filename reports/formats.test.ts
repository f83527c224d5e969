import { inFile } from './format';
import { formatFiles, formats, renderRuns } from './formats';
import { sampleResults } from './sampleResults';

const runs = ['a', 'b'].map((folder) => ({ results: sampleResults({ contract: folder }), folder }));

test.each(formats.map((format) => [format.name, format] as const))('%s tells of a run', (_, format) => {
  expect(renderRuns(format, runs.slice(0, 1), inFile(false))).toContain('delete.in-use');
});

test('several runs are one text where the format can hold them', () => {
  const held = formats.filter((format) => renderRuns(format, runs, inFile(false)) !== null);
  expect(held.map(({ name }) => name)).toEqual(['html', 'markdown', 'terminal']);
});

test('an overview leads to the report of each run', () => {
  const html = formats.find(({ name }) => name === 'html');
  expect(html && renderRuns(html, runs, inFile(false))).toContain('href="a/report.html"');
});

test('no file is written twice', () => {
  expect(new Set(formatFiles).size).toBe(formatFiles.length);
});

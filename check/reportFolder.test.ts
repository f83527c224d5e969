import { mkdtempSync, readFileSync, readdirSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Exchange } from '../model/exchange';
import { sampleResults } from '../reports/sampleResults';
import { openReportFolder, makeFolder } from './reportFolder';

const exchange: Exchange = {
  id: 1,
  request: { method: 'GET', path: '/', headers: {}, credential: 'main' },
  outcome: { kind: 'lost', reason: 'reset', detail: '' },
  startedMs: 0,
  durationMs: 1,
  lane: 0,
};
const label = { case: 'c', purpose: 'look', operation: 'list' } as const;

describe('a report folder', () => {
  test('stores each exchange at once, and closes with a footer', () => {
    const path = mkdtempSync(join(tmpdir(), 'rolecall-folder-'));
    const lines = (): unknown[] =>
      readFileSync(join(path, 'exchanges.jsonl'), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as unknown);
    const folder = openReportFolder(path);
    folder.store(exchange, label);
    expect(lines()).toEqual([{ ...exchange, ...label }]);
    folder.finish(sampleResults({ complete: true }), false);
    expect(lines().at(-1)).toEqual({ footer: true, exchanges: 1, complete: true });
    expect(readdirSync(path).sort()).toEqual([
      'exchanges.jsonl',
      'junit.xml',
      'report.html',
      'results.json',
      'summary.md',
    ]);
  });

  test("takes a former run's verdict away, and leaves its journal and what is not ours", () => {
    const path = mkdtempSync(join(tmpdir(), 'rolecall-folder-'));
    for (const name of ['results.json', 'report.html', 'journal.jsonl', 'notes.txt'])
      writeFileSync(join(path, name), 'former');
    openReportFolder(path);
    expect(readdirSync(path).sort()).toEqual(['exchanges.jsonl', 'journal.jsonl', 'notes.txt']);
  });
});

test('makes what lacks, and says at once what cannot be made', () => {
  const base = mkdtempSync(join(tmpdir(), 'rolecall-'));
  makeFolder(join(base, 'a', 'b'));
  makeFolder(join(base, 'a', 'b'));
  expect(existsSync(join(base, 'a', 'b'))).toBe(true);
  writeFileSync(join(base, 'file'), '');
  expect(() => {
    makeFolder(join(base, 'file', 'x'));
  }).toThrow(/ENOTDIR|EEXIST/);
});

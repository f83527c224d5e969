import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleFinding, sampleResults, sampleRule } from '../../reports/sampleResults';
import { readKnown, writeKnown } from './knownFile';

const file = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'known-')), 'known.json');
  writeFileSync(path, text);
  return path;
};
const failing = (contract: string) =>
  sampleResults({
    contract,
    rules: [sampleRule({ id: 'r.a', verdict: 'fail', findings: [sampleFinding()] }), sampleRule({ id: 'r.b' })],
  });

describe('readKnown', () => {
  test.each([
    ['{', 'is not JSON'],
    ['{}', 'expected a list'],
    ['[1]', 'entry 1'],
    ['[{"rule":"a"}]', '"reason" must'],
    ['[{"rule":"a","reason":" "}]', '"reason" must'],
    ['[{"rule":"a","reason":"b","expire":"2026-01-01"}]', 'did you mean "expires"'],
    ['[{"rule":"a","reason":"b","expires":"2026-02-30"}]', '"expires" must'],
    ['[{"reason":"b"}]', '"rule" must'],
  ])('refuses %s: %s', (text, problem) => {
    expect(() => readKnown(file(text))).toThrow(problem);
  });
  test('refuses a file that is not there; without a file nothing is known', () => {
    expect(() => readKnown('/nowhere/known.json')).toThrow('there is no such file');
    expect(readKnown(undefined).entries).toEqual([]);
  });
});

test('writeKnown writes what readKnown reads', () => {
  const path = file('');
  expect(writeKnown(path, [failing('c')], false)).toBe(1);
  expect(readKnown(path).entries).toEqual([{ rule: 'r.a', reason: sampleFinding().message }]);
  writeKnown(path, [failing('c'), sampleResults({ contract: 'd', rules: [] })], false);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual([expect.objectContaining({ rule: 'r.a', contract: 'c' })]);
});

import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './makeFolder';

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

import { spawnSync } from 'node:child_process';
import { extname, join } from 'node:path';
import type { Rule } from '../../model/rule';

/**
 * The rules of a contract, without a promise: Jest needs the names of tests at once, and loading a contract takes a
 * promise. So another process loads it.
 */
export function ruleNames(contract: string): readonly Rule[] {
  const extension = extname(__filename);
  const loader = extension === '.ts' ? ['-r', require.resolve('esbuild-register')] : [];
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [...loader, join(__dirname, `printRules${extension}`), contract],
    { encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 },
  );
  if (error) throw error;
  if (status !== 0)
    throw new TypeError(stderr.trim() === '' ? `the rules of ${contract} could not be read` : stderr.trim());
  return JSON.parse(stdout) as readonly Rule[];
}

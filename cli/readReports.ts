import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageVersion } from '../check/packageRoot';
import { reportFiles } from '../check/reportFolder';
import type { Results } from '../model/results';
import { checkResults } from '../reports/checkResults';
import { UsageError, fileProblem } from './usageError';

/** Results and the folder they are in, below the folder that was named. */
export interface ReadRun {
  readonly results: Results;
  readonly folder: string;
}

/** The results of one run or of several; or that there are none because the run was cut short. */
export type ReadReports =
  { readonly ok: true; readonly runs: readonly ReadRun[] } | { readonly ok: false; readonly problem: string };

/**
 * Reads a results.json, or the folder of one contract or of several. Throws a UsageError where there is nothing or it
 * is damaged.
 */
export function readReports(path: string): ReadReports {
  if (!existsSync(path)) throw new UsageError(`${path}: there is no such file or folder`);
  if (!statSync(path).isDirectory()) return { ok: true, runs: [{ results: readResults(path), folder: '.' }] };
  const folders =
    existsSync(join(path, reportFiles.results)) || existsSync(join(path, reportFiles.exchanges))
      ? ['.']
      : readdirSync(path)
          .sort()
          .filter((name) => holdsRun(join(path, name)));
  if (folders.length === 0) throw new UsageError(`${path}: holds no ${reportFiles.results}, nor does a folder in it`);
  const cut = folders.find((folder) => !existsSync(join(path, folder, reportFiles.results)));
  if (cut !== undefined) return { ok: false, problem: cutShort(join(path, cut)) };
  return {
    ok: true,
    runs: folders.map((folder) => ({ results: readResults(join(path, folder, reportFiles.results)), folder })),
  };
}

const holdsRun = (path: string): boolean =>
  existsSync(join(path, reportFiles.results)) || existsSync(join(path, reportFiles.exchanges));

function cutShort(folder: string): string {
  const lines = readFileSync(join(folder, reportFiles.exchanges), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const journal = join(folder, reportFiles.journal);
  const clean = existsSync(journal) ? `; rolecall clean ${journal} removes what it left behind` : '';
  return (
    `${folder}: the run was cut short after ${String(lines.length)} ` +
    `stored exchanges and came to no verdict${clean}`
  );
}

function readResults(path: string): Results {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(
      fileProblem(error) ?? `${path}: is not JSON${dirname(path) === '.' ? '' : '; the file is damaged'}`,
    );
  }
  const checked = checkResults(value);
  if (!checked.ok) throw new UsageError(`${path}: ${checked.problem}${writtenBy(value)}`);
  return checked.results;
}

/** Results of another version may have another shape. */
function writtenBy(value: unknown): string {
  const version = typeof value === 'object' && value !== null && 'rolecall' in value ? value.rolecall : undefined;
  return typeof version === 'string' && /^[\w.+-]{1,40}$/.test(version) && version !== packageVersion()
    ? `; it was written by rolecall ${version}, and this is ${packageVersion()}`
    : '';
}

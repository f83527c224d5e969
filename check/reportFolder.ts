import { closeSync, openSync, renameSync, rmSync, writeFileSync, writeSync, existsSync, mkdirSync } from 'node:fs';
import { join, dirname, resolve } from 'node:path';
import type { ExchangeLabel } from '../engine/ports';
import type { Exchange } from '../model/exchange';
import type { Results } from '../model/results';
import { inFile } from '../reports/format';
import { formatFiles, formats } from '../reports/formats';

/** Names of the files that a report's folder holds besides those of the formats. */
export const reportFiles = { results: 'results.json', exchanges: 'exchanges.jsonl', journal: 'journal.jsonl' } as const;

/** The folder of one run of one contract. */
export interface ReportFolder {
  readonly path: string;
  readonly journalPath: string;
  /** Stores an exchange at once, so that a run that is cut off leaves what it saw. */
  readonly store: (exchange: Exchange, label: ExchangeLabel) => void;
  /** Writes every format; the footer of the exchanges comes first. */
  readonly finish: (results: Results, strict: boolean) => void;
}

/**
 * Opens a report's folder and takes a former run's results out of it, the journal excepted. Throws what the file system
 * throws.
 */
export function openReportFolder(path: string): ReportFolder {
  makeFolder(path);
  clearReport(path);
  const file = openSync(join(path, reportFiles.exchanges), 'w', 0o600);
  let stored = 0;
  const line = (value: object): void => {
    writeWhole(file, `${JSON.stringify(value)}\n`);
  };
  return {
    path,
    journalPath: join(path, reportFiles.journal),
    store(exchange, { case: caseId, purpose, operation }) {
      stored += 1;
      line({ ...exchange, case: caseId, purpose, operation });
    },
    finish(results, strict) {
      line({ footer: true, exchanges: stored, complete: results.complete });
      closeSync(file);
      for (const { file: name, load } of formats)
        if (name !== null) write(path, name, load().one(results, inFile(strict)));
    },
  };
}

/** Removes the report of a former run: nobody should read its verdict beside the new exchanges. */
export function clearReport(path: string): void {
  for (const name of [reportFiles.exchanges, ...formatFiles]) rmSync(join(path, name), { force: true });
}

/** Writes a file whole or not at all. */
export function write(folder: string, name: string, text: string): void {
  const path = join(folder, name);
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

function writeWhole(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}

/**
 * Makes a folder and its missing parents, one at a time. Node's recursive mkdir never ends on file systems that refuse
 * new folders with ENOENT, such as /proc. Throws the errors of the file system.
 */
export function makeFolder(path: string): void {
  const whole = resolve(path);
  if (existsSync(whole)) {
    mkdirSync(whole, { recursive: true });
    return;
  }
  if (!existsSync(dirname(whole))) makeFolder(dirname(whole));
  mkdirSync(whole);
}

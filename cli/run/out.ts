import { join } from 'node:path';
import type { ReportFolder } from '../../check/reportFolder';
import { clearReport, openReportFolder, write } from '../../check/reportFolder';
import { inFile } from '../../reports/format';
import { formatNamed, renderRuns } from '../../reports/formats';
import type { Results } from '../../model/results';
import { UsageError, fileProblem } from '../usageError';

/**
 * The folders of a run: one contract's files go straight into `out`, those of several into a folder each. Opened before
 * any request is sent.
 */
export function openFolders(out: string, contracts: readonly string[]): ReportFolder[] {
  try {
    if (contracts.length > 1) clearReport(out);
    return contracts.map((contract) => openReportFolder(contracts.length > 1 ? join(out, contract) : out));
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === null) throw error;
    throw new UsageError(`--out ${out} cannot be written: ${problem}`);
  }
}

/** The overview over several contracts, where a reader begins. */
const overview = formatNamed('html');
export const overviewFile = overview.file ?? '';

/** Writes the overview; with one contract there is nothing to look over. */
export function writeOverview(out: string, runs: readonly Results[]): void {
  if (runs.length < 2) return;
  const inFolders = runs.map((results) => ({ results, folder: results.contract }));
  write(out, overviewFile, renderRuns(overview, inFolders, inFile(false)) ?? '');
}

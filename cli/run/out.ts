import { join } from 'node:path';
import type { ReportFolder } from '../../check/reportFolder';
import { clearReport, openReportFolder, reportFiles, write } from '../../check/reportFolder';
import { renderers } from '../../reports/formats';
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

/** Writes the overview over several contracts; with one there is nothing to look over. */
export function writeOverview(out: string, runs: readonly Results[]): void {
  if (runs.length < 2) return;
  const { renderOverview } = renderers();
  write(
    out,
    reportFiles.html,
    renderOverview(
      runs.map((results) => ({ results, href: `${encodeURIComponent(results.contract)}/${reportFiles.html}` })),
    ),
  );
}

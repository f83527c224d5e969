import { formatNamed, renderRuns } from '../reports/formats';
import { wantsColor } from './color';
import type { ReadRun } from './readReports';
import { UsageError } from './usageError';

/** Results in a format. Several runs are one text where the format allows it. */
export function render(runs: readonly ReadRun[], format: string, strict: boolean): string {
  const width = process.stdout.columns || 100;
  const color = wantsColor(process.env, process.stdout.isTTY);
  const text = renderRuns(formatNamed(format), runs, { strict, width, color, verbose: true });
  if (text !== null) return text;
  const folders = runs.map(({ folder }) => folder).join(', ');
  throw new UsageError(`${format} holds one run; name one of ${folders} in that folder`);
}

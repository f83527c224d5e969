import { join } from 'node:path';
import { reportFiles } from '../../check/reportFolder';
import type { ReportFolder } from '../../check/reportFolder';
import type { Results } from '../../model/results';
import { renderTerminal } from '../../reports/terminal';

/** What is shown once a run is over: each contract's report, where the files are, what to do next. */
export function summaryText(
  out: string,
  runs: readonly { readonly results: Results; readonly folder: ReportFolder; readonly embedded: boolean }[],
  width: number,
  color: boolean,
): string {
  const reports = runs.map(({ results }) => renderTerminal(results, { color, width }));
  const files = runs.map(
    ({ folder }) =>
      `  ${join(folder.path, reportFiles.html)} (and ${[reportFiles.results, reportFiles.exchanges, reportFiles.junit, reportFiles.summary, reportFiles.journal].join(', ')})`,
  );
  const overview = runs.length > 1 ? [`  ${join(out, reportFiles.html)} (overview)`] : [];
  return [...reports, ['Report', ...overview, ...files].join('\n'), nextText(runs)].join('\n');
}

function nextText(runs: readonly { readonly results: Results; readonly embedded: boolean }[]): string {
  const [first] = runs;
  if (!first) return '';
  if (first.embedded)
    return `\nNext: hold your own server against it:\n  ROLECALL_TOKEN=... npx rolecall run ${first.results.contract} --url ${first.results.target.url.replace(/:\d+/, ':4101')}\n`;
  if (first.results.verdict === 'non-conformant')
    return '\nNext: open the report; each refuted rule has its requests, a curl line and a command that repeats it.\n';
  if (first.results.verdict === 'incomplete')
    return '\nNext: what was not verified is listed above with what unlocks it.\n';
  return '';
}

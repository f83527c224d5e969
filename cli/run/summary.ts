import { join } from 'node:path';
import { reportFiles } from '../../check/reportFolder';
import type { ReportFolder } from '../../check/reportFolder';
import type { Results } from '../../model/results';
import { overviewFile } from './out';
import { formatFiles } from '../../reports/formats';
import { renderTerminal } from '../../reports/terminal';

/** What is shown once a run is over: each contract's report, where the files are, what to do next. */
export function summaryText(
  out: string,
  runs: readonly { readonly results: Results; readonly folder: ReportFolder; readonly embedded: boolean }[],
  width: number,
  color: boolean,
): string {
  const reports = runs.map(({ results }) => renderTerminal(results, { color, width }));
  const others = [...formatFiles.filter((file) => file !== overviewFile), reportFiles.exchanges, reportFiles.journal];
  const files = runs.map(({ folder }) => `  ${join(folder.path, overviewFile)} (and ${others.join(', ')})`);
  const overview = runs.length > 1 ? [`  ${join(out, overviewFile)} (overview)`] : [];
  return [...reports, ['Report', ...overview, ...files].join('\n'), nextText(runs)].join('\n');
}

/** Where a reader's own server would stand: on the port of the examples. */
const ownUrl = ({ target }: Results): string => target.url.replace(/:\d+/, ':4101');

function nextText(runs: readonly { readonly results: Results; readonly embedded: boolean }[]): string {
  const [first] = runs;
  if (!first) return '';
  if (first.embedded)
    return (
      '\nNext: hold your own server against it:\n' +
      `  ROLECALL_TOKEN=... npx rolecall run ${first.results.contract} --url ${ownUrl(first.results)}\n`
    );
  if (first.results.verdict === 'non-conformant')
    return '\nNext: open the report; each refuted rule has its requests, a curl line and a command that repeats it.\n';
  if (first.results.verdict === 'partial')
    return '\nNext: the notices above say what was left out, and by which option or key of the configuration.\n';
  if (first.results.verdict === 'incomplete')
    return '\nNext: what was not verified is listed above with what unlocks it.\n';
  return '';
}

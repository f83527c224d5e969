import { renderers } from '../reports/formats';
import { reportFiles } from '../check/reportFolder';
import { renderTerminal } from '../reports/terminal';
import { wantsColor } from './color';
import type { ReadRun } from './readReports';
import { UsageError } from './usageError';

export const formats = ['html', 'junit', 'markdown', 'terminal', 'json'] as const;
export type Format = (typeof formats)[number];

/** Results in a format. Several runs are one text where the format allows it. */
export function render(runs: readonly ReadRun[], format: Format, strict: boolean): string {
  const [first, another] = runs;
  if (!first) return '';
  if (another && (format === 'junit' || format === 'json')) {
    throw new UsageError(
      `${format} holds one run; name one of ${runs.map(({ folder }) => folder).join(', ')} in that folder`,
    );
  }
  const width = process.stdout.columns || 100;
  const color = wantsColor(process.env, process.stdout.isTTY);
  const { renderHtml, renderJunit, renderMarkdown, renderOverview } = renderers();
  switch (format) {
    case 'html':
      return another
        ? renderOverview(
            runs.map(({ results, folder }) => ({ results, href: `${encodeURIComponent(folder)}/${reportFiles.html}` })),
          )
        : renderHtml(first.results);
    case 'junit':
      return renderJunit(first.results, { strict });
    case 'markdown':
      return runs.map(({ results }) => renderMarkdown(results)).join('\n');
    case 'terminal':
      return runs.map(({ results }) => renderTerminal(results, { width, color, verbose: true })).join('\n');
    case 'json':
      return JSON.stringify(first.results, null, 2);
  }
}

import type { Results } from '../model/results';
import type { Format, RenderOptions } from './format';

/** Every format of reports, each in a file of its own that exports its `renderer`. */
export const formats: readonly Format[] = [
  {
    name: 'json',
    file: 'results.json',
    says: 'the truth that every other format is rendered from (`model/results.schema.json`)',
    load: () => (require('./json') as typeof import('./json')).renderer,
  },
  {
    name: 'html',
    file: 'report.html',
    says: 'the report: one file, works from disk, needs no network and no JavaScript',
    load: () => (require('./html/renderHtml') as typeof import('./html/renderHtml')).renderer,
  },
  {
    name: 'junit',
    file: 'junit.xml',
    says: 'a test case for every rule; what was not verified is skipped, never passed',
    load: () => (require('./junit') as typeof import('./junit')).renderer,
  },
  {
    name: 'markdown',
    file: 'summary.md',
    says: 'a summary for a comment on a change',
    load: () => (require('./markdown') as typeof import('./markdown')).renderer,
  },
  {
    name: 'terminal',
    file: null,
    says: 'text for a terminal',
    load: () => (require('./terminal') as typeof import('./terminal')).renderer,
  },
];

/** The files that a report's folder holds of all formats. */
export const formatFiles = formats.flatMap(({ file }) => (file === null ? [] : [file]));

/** A run and the folder of its files, below the folder of all. */
export interface RunInFolder {
  readonly results: Results;
  readonly folder: string;
}

/** One text of one run or of several; null where the format holds a single run. */
export function renderRuns(
  { file, load }: Format,
  runs: readonly RunInFolder[],
  options: RenderOptions,
): string | null {
  const renderer = load();
  const [first, another] = runs;
  if (!first) return '';
  if (!another) return renderer.one(first.results, options);
  const hrefOf = (folder: string): string => encodeURIComponent(folder) + (file === null ? '' : `/${file}`);
  const linked = runs.map(({ results, folder }) => ({ results, href: hrefOf(folder) }));
  return renderer.several?.(linked, options) ?? null;
}

/** The format of a name that is in the list. */
export function formatNamed(name: string): Format {
  const found = formats.find((format) => format.name === name);
  if (!found) throw new Error(`there is no format ${name}`);
  return found;
}

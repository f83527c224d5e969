import type { Results } from '../model/results';

/** How a report is laid out; a format reads what concerns it. */
export interface RenderOptions {
  /** A should rule that fails counts as a failure. */
  readonly strict: boolean;
  /** Columns of the terminal, and whether it shows colours. */
  readonly width: number;
  readonly color: boolean;
  /** Every rule with what was sent and how often, where that is not shown anyway. */
  readonly verbose: boolean;
}

/** How a report in a file is laid out. */
export const inFile = (strict: boolean): RenderOptions => ({ strict, width: 100, color: false, verbose: true });

/** A run among several. */
export interface RunOfSeveral {
  readonly results: Results;
  /** Where its own report of this format is, relative to the one of all. */
  readonly href: string;
}

/** Makes a text of results: of one run, and of several where one text can hold them. Pure. */
export interface Renderer {
  one(results: Results, options: RenderOptions): string;
  several?(runs: readonly RunOfSeveral[], options: RenderOptions): string;
}

/** A format of reports: everything that is known of it. */
export interface Format {
  /** As `rolecall report --format` calls it. */
  readonly name: string;
  /** Its file in the folder of a report; null for none. */
  readonly file: string | null;
  /** What the file is, for the docs. */
  readonly says: string;
  /** Loads what renders it when something is to be rendered: a Jest run that writes no report does not pay for it. */
  readonly load: () => Renderer;
}

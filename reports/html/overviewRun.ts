import type { Results } from '../../model/results';

/** A run of one contract and where its own report is, relative to the overview. */
export interface OverviewRun {
  readonly results: Results;
  readonly href: string;
}

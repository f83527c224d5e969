import type { Finding, ReportedExchange } from '../../model/results';

/** The exchange that broke the rule: the last claim, or the last exchange where none is marked. */
export const claimOf = (finding: Finding): ReportedExchange | undefined =>
  finding.exchanges.findLast(({ purpose }) => purpose === 'claim') ?? finding.exchanges.at(-1);

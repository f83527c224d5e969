import type { Finding, ReportedExchange } from '../../model/results';
import { requestUnderTest } from './requestUnderTest';

/** The exchanges of a finding that fit: the request under test and those nearest to it, in their order. */
export function shownExchanges(finding: Finding, limit: number): readonly ReportedExchange[] {
  const { exchanges } = finding;
  if (exchanges.length <= limit) return exchanges;
  const middle = exchanges.findIndex(({ id }) => id === requestUnderTest(finding)?.id);
  const first = Math.min(Math.max(0, middle - Math.ceil(limit / 2)), exchanges.length - limit);
  return exchanges.slice(first, first + limit);
}

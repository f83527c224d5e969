import type { ReportedExchange } from '../../model/results';

/** The exchanges that fit: the claim and what stands nearest to it, in their order. */
export function shownExchanges(exchanges: readonly ReportedExchange[], limit: number): readonly ReportedExchange[] {
  if (exchanges.length <= limit) return exchanges;
  const claim = exchanges.findLastIndex(({ purpose }) => purpose === 'claim');
  const middle = claim === -1 ? exchanges.length - 1 : claim;
  const first = Math.min(Math.max(0, middle - Math.ceil(limit / 2)), exchanges.length - limit);
  return exchanges.slice(first, first + limit);
}

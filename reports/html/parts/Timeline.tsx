import type { Finding } from '../../../model/results';
import type { EvidenceLimits } from '../../facts/evidenceLimits';
import { shownExchanges } from '../../facts/shownExchanges';
import { ExchangeEntry } from './ExchangeEntry';

interface TimelineProps {
  readonly finding: Finding;
  readonly limits: EvidenceLimits;
}

/** What went over the wire, in order; the claim stands out, everything else is folded. */
export const Timeline = ({ finding, limits }: TimelineProps) => {
  const { exchanges } = finding;
  if (exchanges.length === 0) return null;
  const shown = shownExchanges(finding, limits.exchangesPerFinding);
  return (
    <>
      <ol class="timeline">
        {shown.map((exchange) => (
          <li key={exchange.id} class={exchange.purpose}>
            <ExchangeEntry exchange={exchange} bodyLimit={limits.body} />
          </li>
        ))}
      </ol>
      {shown.length < exchanges.length && (
        <p class="quiet">
          {shown.length} of {exchanges.length} exchanges, those nearest the claim; results.json has them all.
        </p>
      )}
    </>
  );
};

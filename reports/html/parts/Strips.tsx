import type { Results } from '../../../model/results';
import { verdictOrder, verdictSigns } from '../../facts/verdictSigns';
import { Strip } from './Strip';
import { VerdictMark } from './VerdictMark';

/** The two strips, must and should, how much was observed, and what the verdicts mean. */
export const Strips = ({ results: { summary } }: { readonly results: Results }) => (
  <section id="verdicts" aria-labelledby="verdicts-title">
    <h2 id="verdicts-title">Verdicts</h2>
    <div class="strips">
      <Strip level="must" summary={summary.must} filters={true} />
      <Strip level="should" summary={summary.should} filters={true} />
    </div>
    <p class="observed-line">
      <a href="#rules" data-query="level:observe">
        <span aria-hidden="true">{verdictSigns.observed.glyph}</span> <b>{summary.observe}</b>{' '}
        {summary.observe === 1 ? 'observation' : 'observations'}
      </a>
      , recorded and not judged.
    </p>
    <details class="legend">
      <summary>What the words mean</summary>
      <dl>
        {verdictOrder.map((verdict) => (
          <div key={verdict}>
            <dt>
              <VerdictMark verdict={verdict} />
            </dt>
            <dd>{verdictSigns[verdict].meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  </section>
);

import type { RunOfSeveral } from '../../format';
import { runSigns } from '../../facts/verdictSigns';
import { verdictSentence } from '../../facts/verdictSentence';
import { countOf } from '../../text/countOf';
import { durationText } from '../../text/durationText';
import { shortLine } from '../../text/shortLine';
import { Bands } from './Bands';
import { Strip } from './Strip';

/** One contract of the overview. */
export const OverviewEntry = ({ run: { results, href } }: { readonly run: RunOfSeveral }) => (
  <article class={results.verdict}>
    <h2>
      {isLocal(href) ? (
        <a href={href}>{shortLine(results.contractTitle, 200)}</a>
      ) : (
        shortLine(results.contractTitle, 200)
      )}
    </h2>
    <p class="verdict">
      <span aria-hidden="true">{runSigns[results.verdict].glyph}</span> {verdictSentence(results)}
    </p>
    <p class="quiet">
      {shortLine(
        results.target.name === '' ? results.target.url : `${results.target.name} (${results.target.url})`,
        300,
      )}
      ; contract version {shortLine(results.contractVersion, 60)}; {countOf(results.requests, 'request')} in{' '}
      {durationText(results.durationMs)}; seed {results.seed}
    </p>
    <Bands results={results} />
    <div class="strips">
      <Strip level="must" summary={results.summary.must} filters={false} />
      <Strip level="should" summary={results.summary.should} filters={false} />
    </div>
  </article>
);

/** A path below the overview, not an address with a scheme. */
const isLocal = (href: string): boolean => !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href);

import type { Results } from '../../model/results';
import { evidenceLimits } from '../facts/evidenceLimits';
import { verdictSentence } from '../facts/verdictSentence';
import { Bands } from './parts/Bands';
import { CleanUp } from './parts/CleanUp';
import { Contents } from './parts/Contents';
import { FilterBar } from './parts/FilterBar';
import { Findings } from './parts/Findings';
import { Footer } from './parts/Footer';
import { Masthead } from './parts/Masthead';
import { Measurements } from './parts/Measurements';
import { NotVerified } from './parts/NotVerified';
import { Rules } from './parts/Rules';
import { SectionTable } from './parts/SectionTable';
import { Strips } from './parts/Strips';
import { renderPage } from './page';
import { pageScript } from './script/pageScript';
import { pageStyle } from './style/pageStyle';
import { renderOverview } from './renderOverview';
import type { Renderer } from '../format';

/** A page a run; several runs have an overview, from which a reader goes to the page of each. */
export const renderer: Renderer = { one: (results) => renderHtml(results), several: renderOverview };

/** The report people hand on: one HTML file that works from disk, without a network and without JavaScript. */
export const renderHtml = (results: Results): string =>
  renderPage({
    title: `${results.contractTitle}: ${verdictSentence(results)}`,
    style: pageStyle(`Rolecall: ${results.contractTitle}`, `${results.verdict}, seed ${results.seed}`),
    script: pageScript,
    body: (
      <>
        <Masthead results={results} />
        <Contents results={results} />
        <main>
          <Bands results={results} />
          <Strips results={results} />
          <NotVerified results={results} />
          <FilterBar />
          <Findings results={results} limits={evidenceLimits(results)} />
          <SectionTable results={results} />
          <Rules results={results} limits={evidenceLimits(results)} />
          <Measurements results={results} />
          <CleanUp ledger={results.cleanUp} />
        </main>
        <Footer results={results} />
      </>
    ),
  });

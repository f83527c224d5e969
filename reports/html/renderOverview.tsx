import type { Results } from '../../model/results';
import { countOf } from '../text/countOf';
import type { RunOfSeveral } from '../format';
import { runSigns } from '../facts/verdictSigns';
import { OverviewEntry } from './parts/OverviewEntry';
import { renderPage } from './page';
import { pageStyle } from './style/pageStyle';

/** One page over several contracts: verdict, strips and bands of each, and the way to its own report. */
export const renderOverview = (runs: readonly RunOfSeveral[]): string =>
  renderPage({
    title: `Rolecall: ${countOf(runs.length, 'contract')}`,
    style: pageStyle(`Rolecall: ${countOf(runs.length, 'contract')}`, sentenceOf(runs)),
    script: '',
    body: (
      <>
        <header class={`masthead ${worstOf(runs)}`}>
          <p class="eyebrow">Rolecall conformance report</p>
          <h1>{countOf(runs.length, 'contract')}</h1>
          <p class="verdict">{sentenceOf(runs)}</p>
        </header>
        <main>
          {runs.map((run) => (
            <OverviewEntry key={run.href} run={run} />
          ))}
        </main>
        <footer>
          <p>Each contract has a report of its own, with every finding and every rule.</p>
        </footer>
      </>
    ),
  });

const count = (runs: readonly RunOfSeveral[], verdict: Results['verdict']): number =>
  runs.filter(({ results }) => results.verdict === verdict).length;

const worstOf = (runs: readonly RunOfSeveral[]): Results['verdict'] =>
  count(runs, 'non-conformant') > 0
    ? 'non-conformant'
    : runs.length === 0 || count(runs, 'incomplete') > 0
      ? 'incomplete'
      : count(runs, 'partial') > 0
        ? 'partial'
        : 'conformant';

const sentenceOf = (runs: readonly RunOfSeveral[]): string =>
  `${(['conformant', 'non-conformant', 'partial', 'incomplete'] as const)
    .filter((verdict) => count(runs, verdict) > 0)
    .map((verdict) => `${runSigns[verdict].word}: ${String(count(runs, verdict))}`)
    .join(', ')}.`;

import type { Results } from '../../../model/results';
import { runSigns } from '../../facts/verdictSigns';
import { verdictSentence } from '../../facts/verdictSentence';
import { countOf } from '../../text/countOf';
import { dateText } from '../../text/dateText';
import { durationText } from '../../text/durationText';
import { shortLine } from '../../text/shortLine';
import { CopyBlock } from './CopyBlock';

/** The verdict in a sentence, what was tested and how, and the command that does it again. */
export const Masthead = ({ results }: { readonly results: Results }) => (
  <header class={`masthead ${results.verdict}`}>
    <p class="eyebrow">Rolecall conformance report</p>
    <h1>{shortLine(results.contractTitle, 200)}</h1>
    <p class="verdict">
      <span class="glyph" aria-hidden="true">
        {runSigns[results.verdict].glyph}
      </span>{' '}
      {verdictSentence(results)}
    </p>
    <dl class="facts">
      {factsOf(results).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    <CopyBlock id="command" label="Repeat this run" text={shortLine(results.command, 2000)} />
  </header>
);

const factsOf = (results: Results): [string, string][] => [
  [
    'Target',
    results.target.name === ''
      ? shortLine(results.target.url, 300)
      : `${shortLine(results.target.name, 120)} (${shortLine(results.target.url, 300)})`,
  ],
  ['Contract', `${shortLine(results.contract, 120)} ${shortLine(results.contractVersion, 60)}`],
  ['Started', dateText(shortLine(results.started, 60))],
  ['Duration', durationText(results.durationMs)],
  ['Requests', `${results.requests} (budget ${results.budget})`],
  ['Profile', results.profile],
  ['Seed', String(results.seed)],
  ['Rules', countOf(results.rules.length, 'rule')],
];

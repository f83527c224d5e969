import builder from 'junit-report-builder';
import type { Results } from '../model/results';
import { addTestCase } from './junit/addTestCase';
import { bandText } from './facts/bandText';
import { bandsOf } from './facts/bandsOf';
import { knownFailure } from './facts/knownText';
import { verdictSentence } from './facts/verdictSentence';
import type { Renderer } from './format';
import { xmlText } from './text/xmlText';

export const renderer: Renderer = { one: (results, { strict }) => renderJunit(results, { strict }) };

/** How should rules count. */
export interface JunitOptions {
  /** A refuted should rule is a failure too, not only a note in the output. */
  readonly strict?: boolean;
}

/** JUnit XML: a suite per contract, a test case per rule; what was not verified is skipped, never passed. */
export function renderJunit(results: Results, { strict = false }: JunitOptions = {}): string {
  const report = builder.newBuilder().name('rolecall');
  const suite = report
    .testSuite()
    .name(xmlText(results.contract))
    .timestamp(xmlText(results.started))
    .time(results.durationMs / 1000);
  suite
    .property('target', xmlText(results.target.url))
    .property('seed', String(results.seed))
    .property('verdict', verdictSentence(results));
  bandsOf(results).forEach((band) => suite.property('notice', xmlText(bandText(band))));
  for (const rule of results.rules)
    addTestCase(suite, rule, { contract: results.contract, strict, known: knownFailure(results, rule.id) });
  return report.build();
}

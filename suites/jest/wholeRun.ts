import { isUnverified } from '../../check/declined';
import type { Results } from '../../model/results';
import type { Rule } from '../../model/rule';
import { bandText } from '../../reports/facts/bandText';
import { bandsOf } from '../../reports/facts/bandsOf';
import { verdictSentence } from '../../reports/facts/verdictSentence';
import { visibleText } from '../../reports/text/visibleText';
import type { Leniency } from './problemOf';
import { problemOf, refutationOf } from './problemOf';

/**
 * Problems that no rule's test shows: a run that was cut short, a rule that only the data of the target gave cause for.
 */
export function extraProblems(rules: readonly Rule[], results: Results, leniency: Leniency): string | null {
  const named = new Set(rules.map(({ id }) => id));
  const problems = [
    ...(results.complete ? [] : [`the run was cut short: ${visibleText(results.stopped)}`]),
    ...(leniency.requireConformant && results.verdict === 'partial'
      ? [`requireConformant: ${verdictSentence(results)}`]
      : []),
    ...results.rules
      .filter(({ id }) => !named.has(id))
      .flatMap((rule) => {
        const problem = problemOf(rule, results, leniency);
        return problem === null ? [] : [`${rule.id}: ${problem}`];
      }),
    ...results.cleanUp.notRestored.map((change) => `not restored: ${visibleText(change)}`),
  ];
  return problems.length === 0 ? null : problems.join('\n\n');
}

/** News that fail no test: a run that was checked in part, should rules that are broken; null for none. */
export function softNews(results: Results, { strict }: Pick<Leniency, 'strict'>): string | null {
  const news = [...partialNews(results), ...(strict ? [] : shouldNews(results))];
  return news.length === 0 ? null : news.join('\n\n');
}

const partialNews = (results: Results): string[] =>
  results.verdict === 'partial'
    ? [`${results.contract}: ${verdictSentence(results)}`, ...bandsOf(results).map(bandText)]
    : [];

function shouldNews(results: Results): string[] {
  const refuted = results.rules.filter(({ level, verdict }) => level === 'should' && verdict === 'fail');
  const open = results.rules.filter((rule) => rule.level === 'should' && isUnverified(rule));
  if (refuted.length + open.length === 0) return [];
  const counts = `${String(refuted.length)} refuted, ${String(open.length)} not verified`;
  return [
    `${results.contract}: should rules fail no test without strict: ${counts}`,
    ...refuted.map((rule) => `${rule.id} ${refutationOf(rule)}`),
    ...(open.length === 0 ? [] : [`not verified: ${open.map(({ id }) => id).join(', ')}`]),
  ];
}

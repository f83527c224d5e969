import { isUnverified } from '../../check/declined';
import type { Results } from '../../model/results';
import type { Rule } from '../../model/rule';
import { visibleText } from '../../reports/text/visibleText';
import type { Leniency } from './problemOf';
import { problemOf, refutationOf } from './problemOf';

/**
 * What no single rule's test tells: that the run was cut short, and rules that only the target's own data brought up.
 */
export function extraProblems(rules: readonly Rule[], results: Results, leniency: Leniency): string | null {
  const named = new Set(rules.map(({ id }) => id));
  const problems = [
    ...(results.complete ? [] : [`the run was cut short: ${visibleText(results.stopped)}`]),
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

/** Should rules that were refuted without failing a test; null for none. */
export function softNews(results: Results): string | null {
  const refuted = results.rules.filter(({ level, verdict }) => level === 'should' && verdict === 'fail');
  const open = results.rules.filter((rule) => rule.level === 'should' && isUnverified(rule));
  if (refuted.length + open.length === 0) return null;
  return [
    `${results.contract}: should rules fail no test without strict: ${String(refuted.length)} refuted, ${String(open.length)} not verified`,
    ...refuted.map((rule) => `${rule.id} ${refutationOf(rule)}`),
    ...(open.length === 0 ? [] : [`not verified: ${open.map(({ id }) => id).join(', ')}`]),
  ].join('\n\n');
}

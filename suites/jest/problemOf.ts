import { isDeclined } from '../../check/declined';
import type { Finding, Results, RuleResult } from '../../model/results';
import type { Rule } from '../../model/rule';
import { exchangeLine } from '../../reports/facts/exchangeLine';
import { requestUnderTest } from '../../reports/facts/requestUnderTest';
import { visibleText } from '../../reports/text/visibleText';

/** Options that decide which verdicts fail a test. */
export interface Leniency {
  /** A should rule that is refuted or was not verified fails its test too. */
  readonly strict: boolean;
  /** A must rule that was not verified does not fail its test. */
  readonly allowUnverified: boolean;
  readonly waive: Readonly<Record<string, string>>;
  readonly readOnly: boolean;
  /** A run that checked a part of the contract only fails the test of the whole run. */
  readonly requireConformant: boolean;
}

/**
 * The message with which the test of a rule fails; null if it passes. A rule that was not verified fails its test,
 * unless an option allows that.
 */
export function problemOf(rule: Rule, results: Results, leniency: Leniency): string | null {
  const result = results.rules.find(({ id }) => id === rule.id);
  const level = result?.level ?? rule.level;
  const counts = level === 'must' || (level === 'should' && leniency.strict);
  if (!counts) return null;
  // A whole run without the rule: the target gives no cause for it.
  if (!result)
    return results.complete || leniency.allowUnverified
      ? null
      : `not verified: this run did not come to it (${visibleText(results.stopped)})`;
  if (result.verdict === 'fail') return refutationOf(result);
  if (
    result.verdict === 'pass' ||
    result.verdict === 'observed' ||
    leniency.allowUnverified ||
    isDeclined(result, leniency)
  )
    return null;
  return (
    `not verified (${result.verdict}): ${visibleText(result.reason)}\nDecline it with ` +
    `waive: { '${rule.id}': 'why' }, or allowUnverified: true.`
  );
}

/** A refuted rule with its evidence. */
export const refutationOf = ({ title, reason, findings }: RuleResult): string =>
  [`refuted: ${title}`, ...(findings.length === 0 ? [visibleText(reason)] : findings.map(findingText))].join('\n\n');

function findingText(finding: Finding): string {
  const claim = requestUnderTest(finding);
  return [
    visibleText(finding.message),
    `  tried:    ${visibleText(finding.case)}`,
    `  expected: ${visibleText(finding.expected)}`,
    `  actual:   ${visibleText(finding.actual)}`,
    ...(claim ? [`  request:  ${exchangeLine(claim)}`] : []),
    '  repeat:',
    ...visibleText(finding.curl)
      .split('\n')
      .map((line) => `    ${line}`),
  ].join('\n');
}

import type { TestCase, TestSuite } from 'junit-report-builder';
import type { RuleResult } from '../../model/results';
import { shortLine } from '../text/shortLine';
import { xmlText } from '../text/xmlText';
import { findingText } from './findingText';
import { skipWith } from './skipWith';

/** What the test case of a rule depends on besides the rule. */
export interface CaseOptions {
  readonly contract: string;
  /** A should rule that fails is a failure. */
  readonly strict: boolean;
  /** Why the failure of the rule is excused; null where it is not. */
  readonly known: string | null;
}

/** Adds the test case of one rule to a suite. A failure that is known is skipped, with the reason. */
export function addTestCase(suite: TestSuite, rule: RuleResult, { contract, strict, known }: CaseOptions): void {
  const test = suite
    .testCase()
    .name(xmlText(shortLine(`${rule.id}: ${rule.title}`, 500)))
    .className(xmlText(`${contract}.${rule.law}`));
  if (rule.verdict === 'fail') addFailure(test, rule, strict, known);
  else if (rule.verdict === 'skip') skipWith(test, xmlText(shortLine(rule.reason, 500)));
  else if (rule.verdict === 'inconclusive') skipWith(test, `inconclusive: ${xmlText(shortLine(rule.reason, 500))}`);
  else if (rule.verdict === 'observed') test.standardOutput(`observed: ${xmlText(shortLine(rule.observation, 4000))}`);
}

function addFailure(test: TestCase, rule: RuleResult, strict: boolean, known: string | null): void {
  const text = [xmlText(rule.reason), ...rule.findings.map(findingText)].filter((part) => part !== '').join('\n\n');
  const message = xmlText(shortLine(rule.findings[0]?.message ?? rule.reason, 500));
  if (known !== null) {
    skipWith(test, `known: ${xmlText(shortLine(known, 500))}`);
    test.standardOutput(`broken and known: ${text}`);
  } else if (rule.level === 'must' || strict) test.failure(message, rule.level).stacktrace(text);
  else test.standardOutput(`should rule refuted: ${text}`);
}

import type { TestSuite } from 'junit-report-builder';
import type { RuleResult } from '../../model/results';
import { shortLine } from '../text/shortLine';
import { xmlText } from '../text/xmlText';
import { findingText } from './findingText';
import { skipWith } from './skipWith';

/** Adds the test case of one rule to a suite. */
export function addTestCase(suite: TestSuite, rule: RuleResult, contract: string, strict: boolean): void {
  const test = suite
    .testCase()
    .name(xmlText(shortLine(`${rule.id}: ${rule.title}`, 500)))
    .className(xmlText(`${contract}.${rule.law}`));
  if (rule.verdict === 'fail') {
    const text = [xmlText(rule.reason), ...rule.findings.map(findingText)].filter((part) => part !== '').join('\n\n');
    const message = xmlText(shortLine(rule.findings[0]?.message ?? rule.reason, 500));
    if (rule.level === 'must' || strict) test.failure(message, rule.level).stacktrace(text);
    else test.standardOutput(`should rule refuted: ${text}`);
  } else if (rule.verdict === 'skip') skipWith(test, xmlText(shortLine(rule.reason, 500)));
  else if (rule.verdict === 'inconclusive') skipWith(test, `inconclusive: ${xmlText(shortLine(rule.reason, 500))}`);
  else if (rule.verdict === 'observed') test.standardOutput(`observed: ${xmlText(shortLine(rule.observation, 4000))}`);
}

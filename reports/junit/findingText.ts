import type { Finding } from '../../model/results';
import { claimOf } from '../facts/claimOf';
import { exchangeLine } from '../facts/exchangeLine';
import { shortText } from '../text/shortText';
import { xmlText } from '../text/xmlText';

/** A finding as the text of a failure: refutation, case, expected, actual, the exchange that shows it, and how to repeat it. */
export function findingText(finding: Finding): string {
  const claim = claimOf(finding);
  return xmlText([
    shortText(finding.message, 2000),
    `tried:    ${shortText(finding.case, 1000)}`,
    `expected: ${shortText(finding.expected, 1000)}`,
    `actual:   ${shortText(finding.actual, 1000)}`,
    ...(claim === undefined ? [] : [`request:  ${exchangeLine(claim)}`]),
    ...(finding.echoes.length === 0 ? [] : [`alike:    ${finding.echoes.length}`]),
    `repeat:   ${shortText(finding.replay, 2000)}`,
    ...(finding.curl === '' ? [] : ['', shortText(finding.curl, 8000)]),
  ].join('\n'));
}

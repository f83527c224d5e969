import type { Finding } from '../../model/results';
import { requestUnderTest } from '../facts/requestUnderTest';
import { exchangeLine } from '../facts/exchangeLine';
import { ordersText } from '../facts/ordersText';
import { raceLanes } from '../facts/raceLanes';
import { triedText } from '../facts/triedText';
import { laneLines } from '../text/laneLines';
import { shortText } from '../text/shortText';
import { xmlText } from '../text/xmlText';

/**
 * A finding as the text of a failure: refutation, case, expected, actual, the exchange that shows it, and how to repeat
 * it.
 */
export function findingText(finding: Finding): string {
  const claim = requestUnderTest(finding);
  const shown = raceLanes(finding, 12);
  const lanes = shown === null ? [] : laneLines(shown, 80);
  return xmlText(
    [
      shortText(finding.message, 2000),
      `tried:    ${shortText(triedText(finding), 1000)}`,
      ...(lanes.length === 0 ? [] : ['', ...lanes, '']),
      ...(finding.orders === undefined ? [] : proofLines(finding.orders)),
      `expected: ${shortText(finding.expected, 1000)}`,
      `actual:   ${shortText(finding.actual, 1000)}`,
      ...(claim === undefined ? [] : [`request:  ${exchangeLine(claim)}`]),
      ...(finding.echoes.length === 0 ? [] : [`alike:    ${finding.echoes.length}`]),
      `repeat:   ${shortText(finding.replay, 2000)}`,
      ...(finding.curl === '' ? [] : ['', shortText(finding.curl, 8000)]),
    ].join('\n'),
  );
}

function proofLines(orders: NonNullable<Finding['orders']>): string[] {
  const { head, items, rest } = ordersText(orders);
  return [
    `proof:    ${head}`,
    ...items.map(({ orders: which, why }) => `          ${which}: ${why}`),
    ...(rest === '' ? [] : [`          ${rest}`]),
  ];
}

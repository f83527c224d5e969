import type { Finding } from '../../model/results';
import { ordersText } from '../facts/ordersText';
import { raceLanes } from '../facts/raceLanes';
import { fenced } from '../text/fenced';
import { laneLines } from '../text/laneLines';
import { markdownText } from '../text/markdownText';
import { shortLine } from '../text/shortLine';

const lanesAtMost = 12;

/**
 * A race in Markdown, in paragraphs: its lanes as they stand in a terminal, what was read around them, and why no order
 * explains it.
 */
export function raceMarkdown(finding: Finding): string[] {
  const { race, orders } = finding;
  const lanes = raceLanes(finding, lanesAtMost);
  const reads = (
    [
      ['Before', race?.before],
      ['After', race?.after],
    ] as const
  ).flatMap(([name, text]) => (text ? [`- ${name}: ${markdownText(shortLine(text, 400))}`] : []));
  const lines = lanes === null ? [] : laneLines(lanes, 80);
  return [
    ...(lines.length === 0 ? [] : [fenced(lines.join('\n'), 'text')]),
    ...(reads.length === 0 ? [] : [reads.join('\n')]),
    ...(orders === undefined ? [] : [refutation(orders)]),
  ];
}

function refutation(tried: NonNullable<Finding['orders']>): string {
  const { head, items, rest } = ordersText(tried);
  return [
    `${head}\n`,
    ...items.map(({ orders, why }) => `- ${markdownText(orders)}: ${markdownText(why)}`),
    ...(rest === '' ? [] : [`- ${rest}`]),
  ].join('\n');
}

import type { Finding } from '../../model/results';
import { ordersText } from '../facts/ordersText';
import { raceLanes } from '../facts/raceLanes';
import { laneLines } from '../text/laneLines';
import { shortLine } from '../text/shortLine';
import { wrapText } from '../text/wrapText';
import type { Paint } from './paint';

const indent = ' '.repeat(4);
const lanesAtMost = 12;

/** A race in a terminal: its lanes over time between what was read before and after, and why no order explains it. */
export function raceLines(finding: Finding, paint: Paint, width: number): string[] {
  const { race, orders } = finding;
  const lanes = raceLanes(finding, lanesAtMost);
  const field = (name: string, text: string): string[] =>
    text === '' ? [] : [`${indent}${paint.quiet(name.padEnd(10))}${wrapText(text, width, ' '.repeat(14)).trimStart()}`];
  return [
    ...field('before', shortLine(race?.before ?? '', 400)),
    ...(lanes === null ? [] : laneLines(lanes, Math.min(width, 80) - indent.length).map((line) => indent + line)),
    ...field('after', shortLine(race?.after ?? '', 400)),
    ...(orders === undefined ? [] : refutation(orders)),
  ];

  function refutation(tried: NonNullable<Finding['orders']>): string[] {
    const { head, items, rest } = ordersText(tried);
    return [
      ...field('proof', head),
      ...items.map(({ orders: which, why }) => wrapText(`- ${which}: ${why}`, width, ' '.repeat(14))),
      ...(rest === '' ? [] : [`${' '.repeat(14)}${rest}`]),
    ];
  }
}

import type { RuleResult } from '../../model/results';
import { verdictSigns } from '../facts/verdictSigns';
import { countOf } from '../text/countOf';
import { sentText } from '../text/sentText';
import { shortLine } from '../text/shortLine';
import { wrapText } from '../text/wrapText';
import type { Paint } from './paint';

/** Every rule with what was sent for it and how often, or what it observed. */
export const ruleLines = (rules: readonly RuleResult[], paint: Paint, width: number): string[] => [
  paint.strong('Rules'),
  ...rules.flatMap((rule) => {
    const { glyph, word } = verdictSigns[rule.verdict];
    const sent = sentText(rule.sent, 6);
    const rounds = rule.rounds === undefined ? [] : [countOf(rule.rounds, 'race round')];
    const effort = [
      countOf(rule.cases, 'case'),
      ...rounds,
      countOf(rule.controls, 'control'),
      countOf(rule.requests, 'request'),
    ].join(', ');
    return [
      `${paint.verdict(rule.verdict, `${glyph} ${word.padEnd(12)}`)} ${rule.level.padEnd(7)} ` +
        `${shortLine(rule.id, 120)} ${paint.quiet(`(${effort})`)}`,
      ...(sent === '' ? [] : [paint.quiet(wrapText(`sent: ${sent}`, width, '    '))]),
      ...(rule.observation === '' ? [] : [wrapText(`saw: ${shortLine(rule.observation, 400)}`, width, '    ')]),
    ];
  }),
];

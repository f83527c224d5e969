import type { Finding, ReportedExchange, RuleResult } from '../../model/results';
import { requestUnderTest } from '../facts/requestUnderTest';
import { exchangeLine } from '../facts/exchangeLine';
import { sourceText } from '../facts/sourceText';
import { triedText } from '../facts/triedText';
import { verdictSigns } from '../facts/verdictSigns';
import { countOf } from '../text/countOf';
import { shortLine } from '../text/shortLine';
import { wrapText } from '../text/wrapText';
import type { Paint } from './paint';
import { raceLines } from './raceLines';

/** A rule that failed: what it states, why that is excused where it is known, then its findings, three at most. */
export function failureLines(rule: RuleResult, known: string | null, paint: Paint, width: number): string[] {
  const lines = [
    `${paint.verdict('fail', `${verdictSigns.fail.glyph} ${rule.level}`)} ${paint.strong(shortLine(rule.id, 120))}`,
    paint.quiet(wrapText(`${shortLine(rule.title, 400)} [${sourceText(rule.source)}]`, width, '  ')),
    ...(known === null ? [] : [wrapText(`known: ${shortLine(known, 400)}`, width, '    ')]),
  ];
  if (rule.findings.length === 0 && rule.reason !== '')
    lines.push(wrapText(shortLine(rule.reason, 600), width, '    '));
  rule.findings.slice(0, 3).forEach((finding) => lines.push(...findingLines(finding, paint, width)));
  if (rule.findings.length > 3) lines.push(`    … and ${countOf(rule.findings.length - 3, 'more finding')}`);
  return lines;
}

function findingLines(finding: Finding, paint: Paint, width: number): string[] {
  const request = finding.race === undefined ? requestUnderTest(finding) : undefined;
  const field = (name: string, text: string): string =>
    paint.quiet(name.padEnd(10)) + wrapText(text, width, ' '.repeat(14)).trimStart();
  return [
    wrapText(shortLine(finding.message, 800), width, '    '),
    ...raceLines(finding, paint, width),
    ...[
      field('tried', shortLine(triedText(finding), 300)),
      field('expected', shortLine(finding.expected, 300)),
      field('actual', shortLine(finding.actual, 300)),
      ...(request === undefined ? [] : [field('request', requestText(request))]),
      ...(finding.echoes.length === 0 ? [] : [field('alike', countOf(finding.echoes.length, 'other case'))]),
      `${paint.quiet('repeat'.padEnd(10))}${shortLine(finding.replay, 1000)}`,
    ].map((line) => `    ${line}`),
  ];
}

/** A request, what it was answered with, and the beginning of that body. */
const requestText = (exchange: ReportedExchange): string => {
  const body = exchange.response === null ? '' : ` ${shortLine(exchange.response.body, 160)}`;
  return `#${exchange.id} ${exchangeLine(exchange)}${body}`;
};

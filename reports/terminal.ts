import type { Results } from '../model/results';
import { bandsOf } from './facts/bandsOf';
import { failedRules } from './facts/failedRules';
import { knownFailure } from './facts/knownText';
import { runSigns } from './facts/verdictSigns';
import { verdictSentence } from './facts/verdictSentence';
import { bandLines } from './terminal/bandLines';
import { closingLines } from './terminal/closingLines';
import { countLines } from './terminal/countLines';
import { failureLines } from './terminal/failureLines';
import { notVerifiedLines } from './terminal/notVerifiedLines';
import { paintWith } from './terminal/paint';
import { roundLines } from './terminal/roundLines';
import { ruleLines } from './terminal/ruleLines';
import type { Renderer } from './format';
import { shortLine } from './text/shortLine';

export const renderer: Renderer = {
  one: renderTerminal,
  several: (runs, options) => runs.map(({ results }) => renderTerminal(results, options)).join('\n'),
};

/** How the terminal report is laid out. */
export interface TerminalOptions {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Every rule with what was sent and how often. */
  readonly verbose?: boolean;
}

/**
 * The report for a terminal: verdict, counts, what was refuted with its evidence, what was not verified and what
 * unlocks it.
 */
export function renderTerminal(results: Results, { color, width, verbose = false }: TerminalOptions): string {
  const paint = paintWith(color);
  const columns = Math.min(Math.max(width, 40), 120);
  const failed = failedRules(results);
  const target = shortLine(
    results.target.name === '' ? results.target.url : `${results.target.name} (${results.target.url})`,
    200,
  );
  const blocks = [
    [
      `${paint.strong(shortLine(results.contractTitle, 100))} ${paint.quiet(`at ${target}`)}`,
      `${paint.run(results.verdict, `${runSigns[results.verdict].glyph} ${verdictSentence(results)}`)}`,
    ],
    countLines(results, paint),
    bandLines(bandsOf(results), paint, columns),
    verbose ? ruleLines(results.rules, paint, columns) : [],
    failed.length === 0
      ? []
      : [
          paint.strong('Refuted'),
          ...failed.slice(0, 50).flatMap((rule) => failureLines(rule, knownFailure(results, rule.id), paint, columns)),
        ],
    failed.length > 50 ? [`… and ${failed.length - 50} more refuted rules; the report has them.`] : [],
    roundLines(results, paint, columns),
    notVerifiedLines(results, paint, columns),
    closingLines(results, paint, columns),
  ];
  return (
    blocks
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n') + '\n'
  );
}

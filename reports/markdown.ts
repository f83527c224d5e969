import type { Results } from '../model/results';
import { bandText } from './facts/bandText';
import { bandsOf } from './facts/bandsOf';
import { failedRules } from './facts/failedRules';
import { knownFailure } from './facts/knownText';
import { runSigns } from './facts/verdictSigns';
import { verdictSentence } from './facts/verdictSentence';
import { findingMarkdown } from './markdown/findingMarkdown';
import { notVerifiedMarkdown } from './markdown/notVerifiedMarkdown';
import { countOf } from './text/countOf';
import { durationText } from './text/durationText';
import { markdownText } from './text/markdownText';
import { shortLine } from './text/shortLine';
import type { Renderer } from './format';
import { fenced } from './text/fenced';

export const renderer: Renderer = {
  one: (results) => renderMarkdown(results),
  several: (runs) => runs.map(({ results }) => renderMarkdown(results)).join('\n'),
};

/**
 * A summary for a comment on a change: verdict, counts, findings, and what was not verified. Stays below 60,000
 * characters.
 */
export function renderMarkdown(results: Results): string {
  const head = [
    `## ${runSigns[results.verdict].glyph} ${markdownText(results.contractTitle)}`,
    `**${verdictSentence(results)}**`,
    ...bandsOf(results).map((band) => `> ⚠️ ${markdownText(bandText(band))}`),
    countsTable(results),
    `Target ${markdownText(targetText(results))}; contract version ${markdownText(results.contractVersion)}; ` +
      `${countOf(results.requests, 'request')} in ${durationText(results.durationMs)}; seed ${results.seed}.`,
  ];
  const tail = [
    notVerifiedMarkdown(results),
    `<details><summary>Run it again</summary>\n\n${fenced(shortLine(results.command, 2000), 'sh')}\n\n</details>`,
  ];
  return [...head, ...withinRoom(results), ...tail].filter((part) => part !== '').join('\n\n') + '\n';
}

const targetText = ({ target }: Results): string =>
  shortLine(target.name === '' ? target.url : `${target.name} (${target.url})`, 200);

const countsTable = ({ summary }: Results): string =>
  [
    '| | ✓ pass | ✕ fail | – skip | ? inconclusive |',
    '|---|--:|--:|--:|--:|',
    ...(['must', 'should'] as const).map((level) => {
      const { pass, fail, skip, inconclusive } = summary[level];
      return `| ${level} | ${pass} | ${fail} | ${skip} | ${inconclusive} |`;
    }),
  ].join('\n');

/** Findings until the room is used up (hosts refuse comments above 65,536 characters), then how many more there are. */
function withinRoom(results: Results): string[] {
  const rules = failedRules(results);
  const shown: string[] = [];
  let room = 40_000;
  for (const rule of rules) {
    const text = findingMarkdown(rule, knownFailure(results, rule.id));
    room -= text.length;
    if (room < 0)
      return [
        ...shown,
        `…and ${countOf(rules.length - shown.length, 'refuted rule')} more; the whole report has them.`,
      ];
    shown.push(text);
  }
  return shown;
}

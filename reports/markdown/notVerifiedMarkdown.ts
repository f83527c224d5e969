import type { Results } from '../../model/results';
import { notVerified } from '../facts/notVerified';
import { verdictSigns } from '../facts/verdictSigns';
import { countOf } from '../text/countOf';
import { listed } from '../text/listed';
import { markdownText } from '../text/markdownText';
import { shortLine } from '../text/shortLine';

/** What was not verified and why, folded; '' where everything was. */
export function notVerifiedMarkdown(results: Results): string {
  const groups = notVerified(results);
  if (groups.length === 0) return '';
  const count = groups.reduce((sum, { rules }) => sum + rules.length, 0);
  const lines = groups.slice(0, 40).map(
    ({ level, verdict, reason, rules }) =>
      `- ${verdictSigns[verdict].glyph} ${verdict}, ` +
      `${countOf(rules.length, `${level} rule`)}: ${markdownText(shortLine(reason, 300))}\n` +
      `  ${listed(
        rules.map(({ id }) => markdownText(shortLine(id, 120))),
        20,
      )}`,
  );
  return `<details><summary>Not verified: ${countOf(count, 'rule')}</summary>\n\n${lines.join('\n')}\n\n</details>`;
}

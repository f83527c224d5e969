import type { Results } from '../../model/results';
import { notVerified } from '../facts/notVerified';
import { verdictSigns } from '../facts/verdictSigns';
import { countOf } from '../text/countOf';
import { listed } from '../text/listed';
import { shortLine } from '../text/shortLine';
import { wrapText } from '../text/wrapText';
import type { Paint } from './paint';

/** What was not verified, by reason: the reason says what unlocks it. */
export function notVerifiedLines(results: Results, paint: Paint, width: number): string[] {
  const groups = notVerified(results);
  if (groups.length === 0) return [];
  const lines = groups.flatMap(({ level, verdict, reason, rules }) => {
    const { glyph } = verdictSigns[verdict];
    const word = verdict === 'skip' ? 'skipped' : verdict;
    const ids = rules.map(({ id }) => shortLine(id, 120));
    return [
      paint.verdict(verdict, `${glyph} ${countOf(rules.length, `${level} rule`)} ${word}`),
      wrapText(shortLine(reason === '' ? 'no reason was given' : reason, 500), width, '    '),
      paint.quiet(wrapText(listed(ids, 8), width, '    ')),
    ];
  });
  return [paint.strong('Not verified'), ...lines];
}

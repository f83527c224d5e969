import type { Results } from '../../model/results';
import { countOf } from '../text/countOf';
import { listed } from '../text/listed';
import { shortLine } from '../text/shortLine';
import { wrapText } from '../text/wrapText';
import type { Paint } from './paint';

/** How many rounds of requests in flight together stand behind the rules that passed; nothing where none were run. */
export function roundLines({ rules }: Results, paint: Paint, width: number): string[] {
  const behind = rules
    .flatMap(({ id, verdict, rounds }) =>
      verdict === 'pass' && rounds !== undefined && rounds > 0 ? [{ id, rounds }] : [],
    )
    .sort((a, b) => b.rounds - a.rounds);
  const [first, ...others] = behind.map(({ id, rounds }) => ({ id: shortLine(id, 120), rounds }));
  if (first === undefined) return [];
  const text = listed(
    [`${countOf(first.rounds, 'round')} for ${first.id}`, ...others.map(({ id, rounds }) => `${rounds} for ${id}`)],
    6,
  );
  return [paint.quiet(wrapText(`passed with requests in flight together: ${text}`, width))];
}

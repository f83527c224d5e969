import type { Results } from '../../model/results';
import { countOf } from '../text/countOf';
import { durationText } from '../text/durationText';
import { shortLine } from '../text/shortLine';
import { wrapText } from '../text/wrapText';
import type { Paint } from './paint';

/** What the run cost, what it made and left, and the command that repeats it. */
export function closingLines(results: Results, paint: Paint, width: number): string[] {
  const { created, deleted, leftBehind, softDeleted } = results.cleanUp;
  const ledger =
    `clean-up: ${created} created, ${deleted} ` +
    `deleted${softDeleted ? ' (the vendor keeps a record of them)' : ''}, ${leftBehind.length} left behind`;
  return [
    paint.quiet(
      wrapText(
        `${countOf(results.requests, 'request')} in ${durationText(results.durationMs)}, ` +
          `profile ${results.profile}, seed ${results.seed}; ${ledger}`,
        width,
      ),
    ),
    ...leftBehind
      .slice(0, 20)
      .map(({ id, name, why }) =>
        wrapText(
          `left behind: role ${shortLine(id, 60)} "${shortLine(name, 80)}": ${shortLine(why, 200)}`,
          width,
          '  ',
        ),
      ),
    `${paint.quiet('again:')} ${shortLine(results.command, 1000)}`,
  ];
}

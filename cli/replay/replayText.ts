import type { Replayed } from '../../engine/replayed';
import type { RunOutcome } from '../../engine/settings';
import { shortLine } from '../../reports/text/shortLine';

/** What came of running a finding again: the word first, what was seen, what was done, what it took. */
export function replayText(
  id: string,
  { result, why, steps }: Replayed,
  { requests, cleanUp }: Pick<RunOutcome, 'requests' | 'cleanUp'>,
): string {
  return [
    `${result}: ${shortLine(id, 200)}: ${shortLine(why, 1000)}`,
    ...steps.map((step) => `  ${shortLine(step, 1000)}`),
    `${String(requests)} requests; clean-up: ${String(cleanUp.created)} created, ` +
      `${String(cleanUp.deleted)} deleted, ${String(cleanUp.leftBehind.length)} left behind`,
  ].join('\n');
}

import type { Case } from '../language/case';
import type { History } from '../language/history';
import { type Judgement, setupFailed } from '../language/judgement';
import type { Docket, Entry } from './docket';
import { isHousekeeping, wasAccepted } from './reading';
import { enter } from './tally';
import { noteFailed } from './windows';

export interface Judged {
  /** The parts of combined cases that were not accepted as a whole: they run instead. */
  readonly split: readonly Case[];
  /** The histories in which a rule failed. */
  readonly failed: readonly History[];
}

/** Asks every check of every history, and enters what it says. Failures are suspicions until they are confirmed. */
export function judge(docket: Docket, histories: readonly History[]): Judged {
  const failed = new Set<History>();
  const alone = histories.filter((history) => !isHousekeeping(history)).length === 1;
  for (const history of histories) {
    for (const entry of docket.entries) {
      const own = entry.caseIds.has(history.case.id);
      if (!own && entry.check.judges === 'own') continue;
      if (own && fellApart(history)) {
        history.case.split?.forEach(({ id }) => entry.caseIds.add(id));
        continue;
      }
      const judgement = judgementOf(entry, history);
      if (judgement.verdict === 'fail') failed.add(history);
      enter(entry.tally, history, judgement, own, alone && !isHousekeeping(history));
    }
  }
  noteFailed(docket.windows, failed, histories);
  return { split: histories.filter(fellApart).flatMap(({ case: one }) => one.split ?? []), failed: [...failed] };
}

/** What a check says of a history. A case whose setup failed says nothing about its own rules. */
export const judgementOf = ({ check, caseIds }: Entry, history: History): Judgement =>
  history.problem !== null && caseIds.has(history.case.id) ? setupFailed(history.problem) : check.judge(history);

/** A combined case that was not accepted as a whole: which of its parts is to blame is unknown. */
const fellApart = (history: History): boolean => history.case.split !== undefined && !wasAccepted(history);

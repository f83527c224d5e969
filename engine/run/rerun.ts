import type { Docket } from '../trial/docket';
import { nextRerun, type Rerun } from '../trial/nextRerun';
import { recordRerun } from '../trial/recordRerun';
import { settle, type Found } from '../trial/suspicions';
import { neededAgain } from '../language/control';
import type { Case } from '../language/case';
import { type History, idKey } from '../language/history';
import { poison } from '../account/poison';
import type { Session } from '../account/session';
import { rerunCeilingOf } from '../plan/price';
import { tariffOf } from '../plan/tariff';
import { runBatch } from './batch';
import type { Batch } from './together';

/** What re-runs may take, and what they took. */
export interface Rerunning {
  /** Requests that are left for re-runs now. */
  readonly budget: () => number;
  /** How the controls of the run were answered. */
  readonly control: Batch['control'];
  /** Requests that re-runs took so far. */
  requests: number;
}

/** Runs failed cases again, each alone, until nothing more can be confirmed or paid. */
export async function rerunFailures(session: Session, docket: Docket, rerunning: Rerunning): Promise<void> {
  const { budget, control } = rerunning;
  const next = (): Rerun | null =>
    nextRerun(
      docket,
      (history, showsBystander) =>
        rerunCeilingOf(tariffOf(session), asShown(history), neededAgain(history, control), showsBystander),
      budget(),
    );
  announce(session, settle(docket));
  for (let rerun = next(); rerun !== null; rerun = next()) {
    await runAgain(session, docket, rerun, rerunning);
    announce(session, settle(docket));
  }
}

/** Tells those who follow the run of findings. */
export const announce = ({ ports }: Session, found: readonly Found[]): void => {
  found.forEach(({ rule, message }) => {
    ports.onProgress({ kind: 'finding', rule, message });
  });
};

async function runAgain(session: Session, docket: Docket, rerun: Rerun, rerunning: Rerunning): Promise<void> {
  const { history, entries, showsBystander } = rerun;
  for (const { check } of entries)
    session.ports.onProgress({ kind: 'suspicion', rule: check.rule.id, what: history.case.what });
  const before = session.sender.sent();
  const histories = await runBatch(session, {
    cases: [asShown(history)],
    control: rerunning.control,
    confirm: true,
    like: history,
    ...(showsBystander ? { showsBystander } : {}),
  });
  rerunning.requests += session.sender.sent() - before;
  const { found, failed } = recordRerun(docket, rerun, histories);
  announce(session, found);
  if (failed) poison(session, [failed]);
}

/**
 * The case of a history, with its roles shown one by one where they were shown then, be it for another case; before the
 * first step too if they were shown before it.
 */
function asShown({ case: one, ids, looks }: History): Case {
  const shown = looks.map((look) => Object.values(ids).some((id) => look.shown.has(idKey(id))));
  const sees = shown[0] && shown.slice(1).includes(true) ? 'show' : shown.includes(true) ? 'show-after' : 'list';
  const order: readonly Case['sees'][] = ['list', 'show-after', 'show'];
  return order.indexOf(sees) > order.indexOf(one.sees) ? { ...one, sees } : one;
}

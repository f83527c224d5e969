/** Runs one round of a race: set-up, snapshot, concurrent requests, snapshot, clean-up. */

import { restoreDefaults, unsteer } from '../../account/steer';
import { releaseUsers } from '../../account/userLoans';
import { nextMark } from '../../account/marks';
import { adopt, wasEverOurs } from '../../account/ownRoles';
import type { Session } from '../../account/session';
import { listedRoles, outdated } from '../../account/snapshots';
import type { Assign, Call } from '../../language/case';
import { newAttempt, newRolesRemover, type SentCall, sendStep, snapshotOf } from '../attempt';
import { exchangesOf } from '../events';
import type { DeepWorld } from '../types';
import type { Race, RaceKind } from './race';
import type { Round } from './round';
import { sendInTurn, sendTogether } from './sendLanes';
import { setUp } from './setUp';

/** Runs a race and gives it to `judge`, then leaves the account as it was. `in-turn`: nothing is concurrent. */
export async function runRound(
  world: DeepWorld,
  { name }: RaceKind,
  planned: Race,
  judge: (round: Round) => void,
  how: 'together' | 'in-turn' = 'together',
): Promise<'ran' | 'not-set-up'> {
  const { session } = world;
  const race = session.settings.settleMs > 0 ? withoutReads(session, planned) : planned;
  const attempt = newAttempt(`race.${name.replace(/ /g, '-')}`);
  const mark = nextMark(session);
  const send = (step: Call | Assign): Promise<SentCall> => sendStep(session, attempt, step, mark);
  const removeNewRoles = newRolesRemover(session);
  try {
    const before = await setUp(world, race, attempt, mark);
    if (!before) return 'not-set-up';
    const snapshotBefore = await snapshotOf(session, attempt);
    const concurrent = await (how === 'together' ? sendTogether(world, race, send) : sendInTurn(race, send));
    const snapshotAfter = await snapshotOf(session, attempt);
    judge({
      race,
      mark,
      ids: { ...attempt.ids },
      users: [...attempt.users],
      setUp: before,
      before: snapshotBefore,
      concurrent,
      after: snapshotAfter,
      exchanges: [
        ...before.map(({ exchange }) => exchange),
        ...exchangesOf(snapshotBefore),
        ...concurrent.map(({ exchange }) => exchange),
        ...exchangesOf(snapshotAfter),
      ],
    });
    return 'ran';
  } finally {
    // Users come first, since a role in use may stay; then the defaults; then the roles.
    await releaseUsers(session, attempt.users, attempt.caseId);
    await unsteer(session, attempt.caseId);
    await restoreDefaults(session, attempt.caseId);
    adoptByMark(session, mark);
    await removeNewRoles();
    outdated(session.snapshots);
  }
}

/** The race without reads: where a change takes time to show, a concurrent read proves nothing. */
function withoutReads({ contract }: Session, race: Race): Race {
  const reads = contract.operations.filter(({ plays }) => plays === 'list' || plays === 'show').map(({ name }) => name);
  const writes = race.lanes.map((lane) =>
    lane.filter((step) => step.do === 'assign' || !reads.includes(step.operation)),
  );
  return { ...race, watch: [], lanes: writes.filter((lane) => lane.length > 0) };
}

/** A listed role with the mark of this round is ours too, although no answer told its id. */
function adoptByMark({ ownRoles, snapshots }: Session, mark: string): void {
  for (const [key, item] of listedRoles(snapshots))
    if (!wasEverOurs(ownRoles, key) && JSON.stringify(item).includes(mark)) adopt(ownRoles, item);
}

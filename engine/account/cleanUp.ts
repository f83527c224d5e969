import type { OpenLoan } from '../../model/loan';
import { giveBackAll } from './giveBack';
import type { Case } from '../language/case';
import type { History } from '../language/history';
import { idKey } from '../language/history';
import { takeSnapshot } from './look';
import { type Chores, choresHistory, discard } from './poolRoles';
import { leaveBehind, liveRoles, type OwnRole, ownKeys, seenGone } from './ownRoles';
import type { Session } from './session';
import { isListed } from './snapshots';
import { returnDefaults } from './steer';
import { returnUsers } from './userLoans';

const tries = 2;

/**
 * Puts back what is not ours, then removes what is; what could not be done is said, by hand to mend. Gives the
 * histories for the laws to judge.
 */
export async function cleanUp(session: Session): Promise<History[]> {
  session.sender.startCleanUp();
  await giveBackAll(session, unattended(session), caseId);
  await returnDefaults(session, caseId);
  await returnUsers(session, caseId);
  const histories: History[] = [];
  let again = true;
  const refusedAlone = new Set<string>();
  for (let turn = 0; turn < tries && again && session.ownRoles.roles.size > 0; turn += 1) {
    const own = ownKeys(session.ownRoles);
    const gone = presumedGone(session).map(({ key }) => key);
    const chores = await discardAll(session, turn === 0, refusedAlone);
    for (const { calls, ids } of chores)
      if (calls.length === 1 && calls[0]?.answer.class === 'refused' && Object.keys(ids).length === 1)
        refusedAlone.add(idKey(Object.values(ids)[0]));
    session.ports.onProgress({ kind: 'clean-up', left: session.ownRoles.roles.size });
    const after = await takeSnapshot(session, { show: [], users: [] }, caseId);
    // A refusal of one role stays a refusal; what was lost or unavailable may go through the second time, and so may
    // what was deleted before and is listed still.
    again =
      chores
        .flatMap(({ calls }) => calls)
        .some(({ answer, sent }) => answer.class !== 'accepted' && (answer.class !== 'refused' || sent.length > 1)) ||
      gone.some((key) => session.ownRoles.roles.has(key));
    histories.push(...chores.map((one) => choresHistory(one, after, own)));
    // Without a list an accepted delete is all there is to go by.
    if (!after.list) for (const { key } of presumedGone(session)) seenGone(session.ownRoles, key);
  }
  leaveBehind(
    session.ownRoles,
    session.snapshots.latest?.list
      ? 'still listed after its delete'
      : 'its delete was not accepted, and the list could not be read',
  );
  return histories;
}

const caseId: Case['id'] = 'clean-up';

/** Loans of cases that were cut short, or of a run that was killed; users and defaults have owners of their own. */
function unattended({ loans, users, defaults }: Session): OpenLoan[] {
  const attended = new Set([
    ...[...users.lent.values()].map(({ open }) => open),
    ...(defaults.former ?? []),
    ...(defaults.steered?.aside ?? []),
  ]);
  return [...loans.open.values()].filter((one) => !attended.has(one));
}

/**
 * Several in one request may all be refused because of one of them: the second time, and where that happened before,
 * each goes alone.
 */
async function discardAll(session: Session, together: boolean, refusedAlone: ReadonlySet<string>): Promise<Chores[]> {
  const live = liveRoles(session.ownRoles).filter(({ key }) => !refusedAlone.has(key));
  const inOne = live.filter(({ refusedDeletes }) => together && refusedDeletes === 0);
  const chores: Chores[] = [];
  // Because of one that is gone already all the others might be refused.
  const [seen, unseen] = [true, false].map((is) =>
    inOne.filter(({ key }) => (isListed(session.snapshots, key) ?? true) === is),
  );
  for (const roles of [
    seen ?? [],
    unseen ?? [],
    ...live.filter((role) => !inOne.includes(role)).map((role) => [role]),
  ]) {
    const one = await discard(session, roles, 'clean-up');
    if (one) chores.push(one);
  }
  return chores;
}

const presumedGone = ({ ownRoles }: Session): OwnRole[] =>
  [...ownRoles.roles.values()].filter(({ state }) => state.is === 'presumed gone');

/** Brings about what a race needs: roles, users that hold them, and default roles. */

import { operationFor } from '../../../contract/questions';
import { bindCreated } from '../../account/cast';
import { borrowDefaults, steer } from '../../account/steer';
import { leaseUsers } from '../../account/userLoans';
import { takeSnapshot } from '../../account/look';
import type { Session } from '../../account/session';
import { callOn, inGroups } from '../../language/calls';
import type { Assign, Call } from '../../language/case';
import { type Attempt, type SentCall, sendStep } from '../attempt';
import type { DeepWorld } from '../types';
import { gaining } from './defaultUpdates';
import type { Race } from './race';

/** Gives the requests that were sent for it; null if something could not be brought about. */
export async function setUp(
  { session, context }: DeepWorld,
  race: Race,
  attempt: Attempt,
  mark: string,
): Promise<readonly SentCall[] | null> {
  const sent: SentCall[] = [];
  const send = async (step: Call | Assign): Promise<SentCall> => {
    const one = await sendStep(session, attempt, step, mark);
    sent.push(one);
    return one;
  };
  // A role that is created as default may take the default from another.
  if (race.defaults.length > 0) await borrowDefaults(session);
  if (race.defaults.length > 0 && session.defaults.stuck !== null) return null;
  if (!(await createRoles(session, race, attempt, send))) return null;
  if (!(await assignHolders(session, race, attempt, send))) return null;
  const { atLeast } = session.contract;
  const [first, ...others] = race.defaults;
  if (first === undefined) return sent;
  if (!atLeast || !(await makeOnlyDefault(session, attempt, first))) return null;
  const update = operationFor(session.contract, 'update');
  for (const role of others)
    await send(callOn(update, [{ role, item: gaining(context, atLeast, role) }], { purpose: 'given' }));
  return sent;
}

type Send = (step: Call | Assign) => Promise<SentCall>;

async function createRoles(session: Session, race: Race, attempt: Attempt, send: Send): Promise<boolean> {
  const create = operationFor(session.contract, 'create');
  const items = Object.entries(race.roles).map(([role, item]) => ({ role, item }));
  for (const group of inGroups(create, items)) {
    const record = await send(callOn(create, group, { purpose: 'given' }));
    bindCreated(
      session,
      attempt,
      group.map(({ role }) => role),
      record,
    );
  }
  return items.every(({ role }) => attempt.ids[role] !== undefined);
}

async function assignHolders(session: Session, race: Race, attempt: Attempt, send: Send): Promise<boolean> {
  const holders = Object.entries(race.holders).flatMap(([role, many]) => Array<string>(many).fill(role));
  const wanted = holders.length + race.spareUsers;
  attempt.users.push(...(await leaseUsers(session, wanted, attempt.caseId)));
  if (attempt.users.length < wanted) return false;
  for (const [user, role] of holders.entries()) {
    const { answer } = await send({ do: 'assign', purpose: 'given', user, role });
    if (answer.class !== 'accepted') return false;
  }
  return true;
}

/** Takes the default from all other roles. They are remembered, and get it back when the race is over. */
async function makeOnlyDefault(session: Session, { ids, caseId }: Attempt, role: string): Promise<boolean> {
  const id = ids[role];
  if (id === undefined) return false;
  await takeSnapshot(session, { show: [], users: [] }, caseId);
  return (await steer(session, id, caseId)) === null;
}

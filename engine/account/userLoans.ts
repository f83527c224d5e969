import type { Json } from '../../model/json';
import type { Loan } from '../../model/loan';
import type { Read } from '../language/history';
import { assignRequest, holdingRequest } from '../wire/assigning';
import { assignmentOf, isNone, readRoleOf } from './assign';
import { sendBack } from './giveBack';
import { isSameHolding } from './loan';
import { borrow, notReturned, returned } from './loans';
import type { Session } from './session';
import { freeUsers, takeUsers, userBack, userBorrowed, type UserLoan, userMoved, userReleased } from './users';

/**
 * What a user holds is read and stands in the journal before the user is first moved. null: done; else why it cannot be
 * read, and then the user must not be moved.
 */
export async function borrowUser(session: Session, user: string, caseId: string): Promise<string | null> {
  if (session.users.lent.has(user)) return null;
  const reads: Read[] = [];
  const held = await readRoleOf(session, user, caseId, reads);
  if (held === undefined) return String(reads[0]?.answer.status ?? 'no answer');
  const open = borrow(session.loans, userLoan(session, user, held));
  userBorrowed(session.users, { user, held, now: undefined, open });
  return null;
}

function userLoan(session: Session, user: string, held: Json): Loan {
  const assignment = assignmentOf(session);
  return {
    what: `role of user ${user}`,
    of: { user },
    operation: 'assign',
    giveBack: [assignRequest(session, assignment, user, isNone(session, held) ? null : held).request],
    isBack: {
      request: holdingRequest(session, assignment, user),
      at: '',
      holds: [{ pointer: assignment.read.roleIdAt, value: held }],
    },
    byHand: `user ${user} held role ${JSON.stringify(held)} before the run: give it back by hand`,
  };
}

/** Takes up to `count` users that no case has, for exploration; a user whose role cannot be read is left out. */
export async function leaseUsers(session: Session, count: number, caseId: string): Promise<string[]> {
  const taken: string[] = [];
  if (session.contract.assignment === undefined) return taken;
  for (const user of freeUsers(session.users, session.settings.users)) {
    if (taken.length >= count) break;
    if ((await borrowUser(session, user, caseId)) !== null) continue;
    takeUsers(session.users, [user]);
    taken.push(user);
  }
  return taken;
}

/** Users go back to what they held; those that do not are tried again at the end of the run. */
export async function releaseUsers(session: Session, users: readonly string[], caseId: string): Promise<void> {
  for (const user of users) {
    userReleased(session.users, user);
    const loan = session.users.lent.get(user);
    if (loan && (await giveUserBack(session, loan, caseId))) userBack(session.users, user);
  }
}

/** At the end of the run every borrowed user goes back. What does not is said, for a person to mend. */
export async function returnUsers(session: Session, caseId: string): Promise<void> {
  for (const loan of [...session.users.lent.values()]) {
    if (!(await giveUserBack(session, loan, caseId))) notReturned(session.loans, loan.open);
    userBack(session.users, loan.user);
  }
}

async function giveUserBack(session: Session, { user, held, now, open }: UserLoan, caseId: string): Promise<boolean> {
  const done =
    (now !== undefined && JSON.stringify(now) === JSON.stringify(held)) ||
    (await sendBack(session, open.loan, { caseId, present: undefined, touches: [held, now].flat().filter(isId) })) ||
    // A user that could never be moved holds what it held.
    isSameHolding(await readRoleOf(session, user, caseId, []), held);
  if (done) returned(session.loans, open);
  else userMoved(session.users, user, undefined);
  return done;
}

const isId = (one: Json | undefined): one is Json => one !== undefined;

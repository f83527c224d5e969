import type { Read } from '../language/history';
import type { Session } from './session';
import { putBack, readRoleOf } from './users';

/**
 * Takes users that nobody else is moving; what each held is read and journalled before it is first moved. Fewer where
 * that cannot be read.
 */
export async function leaseUsers(session: Session, count: number, caseId: string): Promise<string[]> {
  const users: string[] = [];
  for (const user of session.settings.users) {
    if (users.length >= count) break;
    if (session.usersBusy.has(user) || session.contract.assignment === undefined) continue;
    if (!session.formers.has(user)) {
      const reads: Read[] = [];
      const held = await readRoleOf(session, user, caseId, reads);
      if (held === undefined) continue;
      const entry = session.ports.journal.restore({
        what: `role of user ${user}`,
        how: `give user ${user} role ${JSON.stringify(held)} again`,
      });
      session.formers.set(user, { user, held, entry });
    }
    session.usersBusy.add(user);
    users.push(user);
  }
  return users;
}

/** Users go back to what they held; what fails stays on record for the clean-up at the end. */
export async function releaseUsers(session: Session, users: readonly string[], caseId: string): Promise<void> {
  for (const user of users) {
    session.usersBusy.delete(user);
    const former = session.formers.get(user);
    if (former && (await putBack(session, former, caseId))) session.formers.delete(user);
  }
}

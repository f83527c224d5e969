import type { Json } from '../../model/json';
import type { Loan, OpenLoan } from '../../model/loan';
import { idKey, type Look } from '../language/history';
import { readAnswer } from '../wire/answer';
import { nextPage } from '../wire/nextPage';
import { givingBack, isBackIn, presentIn, stillOut } from './loan';
import { notReturned, returned } from './loans';
import type { Session } from './session';
import { written } from './snapshots';

/** What a loan is given back with besides its requests. */
interface Giving {
  readonly caseId: string;
  /** How it is now; undefined where that is not known. */
  readonly present: Json | undefined;
  /** Roles that the requests may change. Default: the role that is borrowed; for a user any role. */
  readonly touches?: readonly Json[];
}

/** Sends what gives a loan back; true where every request was accepted. */
export async function sendBack(session: Session, loan: Loan, { caseId, present, touches }: Giving): Promise<boolean> {
  let accepted = true;
  for (const request of loan.giveBack) {
    written(session.snapshots, touches ?? ('role' in loan.of ? [loan.of.role] : undefined));
    const exchange = await session.sender.send(givingBack(request, loan, present), {
      case: caseId,
      purpose: 'clean-up',
      operation: loan.operation,
    });
    accepted = readAnswer(exchange, null).class === 'accepted' && accepted;
  }
  return accepted;
}

/** Closes the loans that a snapshot shows to be back, and gives the others. */
export function settle(session: Session, loans: readonly OpenLoan[], snapshot: Look): OpenLoan[] {
  return loans.filter((one) => {
    const isBack = isBackIn(one.loan, snapshot);
    if (isBack) returned(session.loans, one);
    return !isBack;
  });
}

/**
 * Gives loans back that nothing else takes care of: those of a case that was cut short, or of a run that was killed.
 * The latest goes first, so that what was changed twice ends as it was before the first change. Each counts as back
 * once its own read shows it; what does not come back is said, for a person to mend.
 */
export async function giveBackAll(session: Session, loans: readonly OpenLoan[], caseId: string): Promise<void> {
  for (const one of [...loans].sort((a, b) => b.entry - a.entry)) {
    const { loan } = one;
    const before = await readBorrowed(session, loan, caseId);
    if (!isBack(loan, before)) {
      const present = before.is === 'there' ? before.item : undefined;
      if (before.is !== 'gone') await sendBack(session, loan, { caseId, present });
      const after = before.is === 'gone' ? before : await readBorrowed(session, loan, caseId);
      if (!isBack(loan, after)) {
        notReturned(session.loans, one);
        continue;
      }
    }
    returned(session.loans, one);
  }
}

/** What the read of a loan shows: the answer may not be readable, or have nothing where the loan looks. */
type Borrowed = { readonly is: 'there'; readonly item: Json } | { readonly is: 'gone' | 'unreadable' };

const isBack = (loan: Loan, borrowed: Borrowed): boolean =>
  borrowed.is === 'there' && stillOut(loan, borrowed.item).length === 0;

const pagesAtMost = 200;

async function readBorrowed(session: Session, { isBack: sight, operation }: Loan, caseId: string): Promise<Borrowed> {
  const { request } = sight;
  if (session.settings.settleMs > 0) await session.ports.clock.sleep(session.settings.settleMs);
  const visited = new Set<string>();
  for (let path: string | null | undefined = request.path; path !== null;) {
    if (path === undefined || visited.has(path) || visited.size >= pagesAtMost) return { is: 'unreadable' };
    visited.add(path);
    const exchange = await session.sender.send({ ...request, path }, { case: caseId, purpose: 'look', operation });
    const { class: kind, status, body } = readAnswer(exchange, null);
    if (status === 404 || status === 410) return { is: 'gone' };
    if (kind !== 'accepted' || body === undefined) return { is: 'unreadable' };
    const item = presentIn(sight, body);
    if (item !== undefined) return { is: 'there', item };
    path = sight.element ? nextPage(session.contract, body, request.path) : null;
  }
  return { is: 'gone' };
}

/** Key of the role that a loan is of; undefined for a user. */
export const roleKeyOf = ({ loan: { of } }: OpenLoan): string | undefined =>
  'role' in of ? idKey(of.role) : undefined;

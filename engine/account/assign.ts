import type { Assignment } from '../../contract/types';
import type { Json } from '../../model/json';
import { valueAt } from '../../model/pointer';
import type { Assign } from '../language/case';
import type { CallRecord, Read } from '../language/history';
import { classOf, readAnswer } from '../wire/answer';
import { assignRequest, holdingRequest } from '../wire/assigning';
import type { Session } from './session';
import { written } from './snapshots';
import { userMoved } from './users';

/** The role id, or ids, that a user holds now; undefined where that cannot be read. Adds the read to `reads`. */
export async function readRoleOf(
  session: Session,
  user: string,
  caseId: string,
  reads: Read[],
): Promise<Json | undefined> {
  const { assignment } = session.contract;
  if (!assignment) return undefined;
  const exchange = await session.sender.send(holdingRequest(session, assignment, user), {
    case: caseId,
    purpose: 'look',
    operation: 'assign',
  });
  const answer = readAnswer(exchange, null);
  reads.push({ view: 'holder', operation: 'assign', exchange, answer });
  return answer.class === 'accepted' ? valueAt(answer.body, assignment.read.roleIdAt) : undefined;
}

/** Gives a user a role (an id, several ids, or null for none). */
export async function assign(
  session: Session,
  step: Assign,
  user: string,
  role: Json,
  caseId: string,
): Promise<Omit<CallRecord, 'stage'>> {
  const { request, value } = assignRequest(session, assignmentOf(session), user, role);
  const loan = session.users.lent.get(user);
  written(session.snapshots, [role, loan?.now, loan?.held].flat());
  const exchange = await session.sender.send(request, { case: caseId, purpose: step.purpose, operation: 'assign' });
  const status = exchange.outcome.kind === 'response' ? exchange.outcome.response.status : null;
  const answer = { ...readAnswer(exchange, null), class: status === null ? ('lost' as const) : classOf(status, false) };
  userMoved(session.users, user, answer.class === 'accepted' ? value : undefined);
  return { step, exchange, answer, sent: [{ id: user, item: value }] };
}

/** How users are given roles. Throws where the contract does not know. */
export function assignmentOf({ contract }: Pick<Session, 'contract'>): Assignment {
  if (!contract.assignment) throw new Error('a case assigns users though its contract knows no assignment');
  return contract.assignment;
}

/** Whether what was read of a user means that it holds no role. */
export const isNone = ({ contract: { assignment } }: Pick<Session, 'contract'>, held: Json): boolean =>
  held === null || JSON.stringify(held) === JSON.stringify(assignment?.none);

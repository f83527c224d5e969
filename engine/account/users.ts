import type { Assignment, AssignmentRequest } from '../../contract/types';
import type { OutgoingRequest } from '../../model/exchange';
import type { Json } from '../../model/json';
import { isJsonArray, isJsonObject } from '../../model/json';
import { valueAt } from '../../model/pointer';
import { classOf, readAnswer } from '../wire/answer';
import type { Assign } from '../language/case';
import type { CallRecord, Read } from '../language/history';
import { idKey } from '../language/history';
import type { ExchangeLabel } from '../ports';
import type { Session } from './session';
import { written } from './snapshots';

/** What a user held before the run, and its entry in the journal. */
export interface Former {
  readonly user: string;
  readonly held: Json;
  readonly entry: number;
  /** What it was given last and accepted. */
  now?: Json | undefined;
}

/** The role id, or ids, that a user holds now; undefined where it cannot be read. */
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
  purpose: ExchangeLabel['purpose'] = step.purpose,
): Promise<Omit<CallRecord, 'look'>> {
  const { assignment } = session.contract;
  if (!assignment) throw new Error('a case assigns users though its contract knows no assignment');
  const { request, value } = assignRequest(session, assignment, user, role);
  const former = session.formers.get(user);
  written(session.snapshots, [role, former?.now, former?.held].flat());
  const exchange = await session.sender.send(request, { case: caseId, purpose, operation: 'assign' });
  const status = exchange.outcome.kind === 'response' ? exchange.outcome.response.status : null;
  const answer = { ...readAnswer(exchange, null), class: status === null ? ('lost' as const) : classOf(status, false) };
  if (former) former.now = answer.class === 'accepted' ? value : undefined;
  return { step, exchange, answer, sent: [{ id: user, item: value }] };
}

/** The request that gives a user a role, or takes it away, and the value that it sends for the role. */
export function assignRequest(
  session: Pick<Session, 'settings'>,
  assignment: Assignment,
  user: string,
  role: Json,
): { readonly request: OutgoingRequest; readonly value: Json } {
  const clearing = role === null && assignment.clear !== undefined;
  const value = role === null && !clearing ? (assignment.none ?? null) : role;
  return {
    value,
    request: requestOf(session, clearing && assignment.clear ? assignment.clear : assignment.set, user, value),
  };
}

/** The request that reads which role a user has. */
export const holdingRequest = (
  session: Pick<Session, 'settings'>,
  { read: { method, path }, set }: Assignment,
  user: string,
): OutgoingRequest =>
  requestOf(
    session,
    { method, path, ...(set.mediaType === undefined ? {} : { mediaType: set.mediaType }) },
    user,
    null,
  );

function requestOf(
  session: Pick<Session, 'settings'>,
  template: AssignmentRequest,
  user: string,
  role: Json,
): OutgoingRequest {
  const path = template.path
    .replace(/\{user\}|\$user/g, encodeURIComponent(user))
    .replace(/\$role/g, encodeURIComponent(idKey(role)))
    .replace(/\{([\w-]+)\}/g, (_, name: string) => encodeURIComponent(session.settings.params[name] ?? ''));
  const body = template.body === undefined ? undefined : JSON.stringify(filled(template.body, user, role));
  return {
    method: template.method,
    path,
    headers: {
      ...session.settings.headers,
      accept: acceptedBy(template.mediaType),
      ...(body === undefined ? {} : { 'content-type': template.mediaType ?? 'application/json' }),
    },
    ...(body === undefined ? {} : { body }),
    credential: 'main',
  };
}

/** Either is JSON: a server may answer with the media type of its requests only, or with the plain one. */
const acceptedBy = (mediaType = 'application/json'): string =>
  mediaType === 'application/json' ? mediaType : `${mediaType}, application/json;q=0.9`;

/** `["$role"]` takes a list of roles whole; numbers stay numbers. */
function filled(template: Json, user: string, role: Json): Json {
  if (template === '$role') return role;
  if (template === '$user') return /^\d{1,15}$/.test(user) ? Number(user) : user;
  if (Array.isArray(template)) {
    const alone = template.length === 1 && template[0] === '$role';
    if (alone) return isJsonArray(role) ? role : role === null ? [] : [role];
    return (template as readonly Json[]).map((inner) => filled(inner, user, role));
  }
  return isJsonObject(template)
    ? Object.fromEntries(Object.entries(template).map(([key, inner]) => [key, filled(inner, user, role)]))
    : template;
}

/** Whether what was read of a user means that it holds no role. */
export const isNone = ({ contract: { assignment } }: Session, held: Json): boolean =>
  held === null || JSON.stringify(held) === JSON.stringify(assignment?.none);

/** Puts a user back to what it held; false if the server did not take it. */
export async function putBack(session: Session, former: Former, caseId: string): Promise<boolean> {
  if (former.now !== undefined && JSON.stringify(former.now) === JSON.stringify(former.held)) {
    session.ports.journal.restored(former.entry);
    return true;
  }
  const record = await assign(
    session,
    { do: 'assign', purpose: 'given', user: 0, role: null },
    former.user,
    isNone(session, former.held) ? null : former.held,
    caseId,
    'clean-up',
  );
  // A user that could never be moved holds what it held.
  const done =
    record.answer.class === 'accepted' ||
    JSON.stringify(await readRoleOf(session, former.user, caseId, [])) === JSON.stringify(former.held);
  if (done) session.ports.journal.restored(former.entry);
  return done;
}

/** One attempt of exploration: who takes part, how requests are sent for it, and how its roles are removed. */

import type { Json } from '../../model/json';
import type { Cast } from '../account/cast';
import { takeSnapshot } from '../account/look';
import { madeSince, ownKeys } from '../account/ownRoles';
import { perform } from '../account/perform';
import { discard } from '../account/poolRoles';
import type { Session } from '../account/session';
import { assign } from '../account/assign';
import type { Assign, Call } from '../language/case';
import { type CallRecord, idKey, type Look } from '../language/history';

/** A request that was sent, with its answer. */
export type SentCall = Omit<CallRecord, 'stage'>;

/** The roles and users of an attempt, by the names that its requests use. */
export interface Attempt extends Pick<Cast, 'ids' | 'users'> {
  /** The id under which its exchanges are recorded. */
  readonly caseId: string;
}

export const newAttempt = (caseId: string): Attempt => ({ ids: {}, users: [], caseId });

/** Sends one request of an attempt. `mark`: stands in the names that the request carries. */
export const sendStep = (
  session: Session,
  { ids, users, caseId }: Attempt,
  step: Call | Assign,
  mark: string,
): Promise<SentCall> =>
  step.do === 'call'
    ? perform(session, step, ids, mark, caseId)
    : assign(session, step, users[step.user] ?? '', step.role === null ? null : (ids[step.role] ?? null), caseId);

/** Reads the list, all roles of the attempt and what its users hold. */
export const snapshotOf = (session: Session, { ids, users, caseId }: Attempt): Promise<Look> =>
  takeSnapshot(session, { show: Object.values(ids), users }, caseId);

/** The names of the roles by their id keys. */
export const namesIn = ({ ids }: { readonly ids: Readonly<Record<string, Json>> }): Map<string, string> =>
  new Map(Object.entries(ids).map(([name, id]) => [idKey(id), name]));

/** Notes which roles are there. The function that it gives removes those that were made since. */
export function newRolesRemover(session: Session): () => Promise<void> {
  const before = ownKeys(session.ownRoles);
  return async () => {
    await discard(session, madeSince(session.ownRoles, before), 'given');
  };
}

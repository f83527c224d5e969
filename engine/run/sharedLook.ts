import type { Json } from '../../model/json';
import type { Opened } from './arrange';
import type { Look } from '../language/history';
import { idKey } from '../language/history';
import { look } from '../account/look';
import type { Session } from '../account/session';
import { freshSnapshot, rememberShown, snapshotTaken, stillGone, stillShown } from '../account/snapshots';

/**
 * `users`: whose roles are read as well. `trusting`: a role that nothing was sent to since it was shown is as it was.
 */
export interface LookWhen {
  readonly after: boolean;
  readonly users?: readonly string[];
  readonly trusting?: boolean;
  readonly bystanders?: readonly Json[];
}

/** One look for all. What the last one saw stays true while nothing was written, so only what it lacks is asked. */
export async function sharedLook(
  session: Session,
  opened: readonly Opened[],
  { after, users = [], trusting = false, bystanders = [] }: LookWhen,
): Promise<Look> {
  const ids = opened
    .filter((one) => one.case.sees === 'show' || (after && one.case.sees === 'show-after'))
    .flatMap((one) =>
      Object.entries(one.ids).flatMap(([name, id]) => (one.case.given.roles[name]?.kind === 'filler' ? [] : [id])),
    );
  const wanted = [...new Map([...ids, ...bystanders].map((id) => [idKey(id), id])).values()];
  const known = freshSnapshot(session.snapshots);
  const lacking = wanted.filter((id) => !known?.shown.has(idKey(id)));
  if (known && lacking.length === 0 && users.length === 0) return known;
  const caseId = opened.length === 1 ? (opened[0]?.case.id ?? 'look') : 'look';
  const listed = trusting && !known && lacking.length > 0 ? await look(session, { show: [], users: [] }, caseId) : null;
  const list = (known ?? listed)?.list ?? null;
  const still = trusting
    ? stillShown(session.snapshots, list, lacking.map(idKey))
    : stillGone(session.snapshots, lacking.map(idKey));
  const seen = await look(
    session,
    { show: lacking.filter((id) => !still.has(idKey(id))), users, list: known === null && listed === null },
    caseId,
  );
  const now = list ?? seen.list;
  // An id that was given again is another role's, which nobody asked for.
  const asBefore = trusting ? still : new Map([...still].filter(([key]) => !now?.items.has(key)));
  const whole: Look = {
    list: now,
    shown: new Map([...(known?.shown ?? []), ...asBefore, ...seen.shown]),
    users: seen.users,
    ...(seen.userReads ? { userReads: seen.userReads } : {}),
    reads: [...(listed?.reads ?? []), ...seen.reads],
  };
  rememberShown(session.snapshots, seen.shown, now);
  snapshotTaken(session.snapshots, whole);
  return whole;
}

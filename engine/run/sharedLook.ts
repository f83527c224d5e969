import type { Json } from '../../model/json';
import type { Opened } from './arrange';
import type { Look, Shown } from '../language/history';
import { idKey } from '../language/history';
import { look } from '../account/look';
import type { Session } from '../account/session';
import { freshSnapshot, rememberShown, snapshotTaken, stillGone, stillShown } from '../account/snapshots';

/** What a shared snapshot has to show besides the list. */
export interface LookWhen {
  /** After a step: roles of cases that see `show-after` are shown too. */
  readonly after: boolean;
  /** Users whose roles are read. */
  readonly users?: readonly string[];
  /** A role is as it was last shown where nothing was sent to it since, and the list shows it unchanged. */
  readonly trusting?: boolean;
  /** Roles that no case names and that are shown all the same. */
  readonly bystanders?: readonly Json[];
}

/**
 * One snapshot for all cases of a batch. The last one still holds while nothing was written, so only what it lacks is
 * read.
 */
export async function sharedLook(session: Session, opened: readonly Opened[], when: LookWhen): Promise<Look> {
  const { users = [], trusting = false } = when;
  const known = freshSnapshot(session.snapshots);
  const lacking = shownFor(opened, when).filter((id) => !known?.shown.has(idKey(id)));
  if (known && lacking.length === 0 && users.length === 0) return known;
  const caseId = labelOf(opened);
  const listed = trusting && !known && lacking.length > 0 ? await look(session, { show: [], users: [] }, caseId) : null;
  const list = (known ?? listed)?.list ?? null;
  const still = asBefore(session, list, lacking, trusting);
  const seen = await look(
    session,
    { show: lacking.filter((id) => !still.has(idKey(id))), users, list: known === null && listed === null },
    caseId,
  );
  // An id that is in the list again may have been given to another role, so what was known of it tells nothing.
  const now = list ?? seen.list;
  const holds = trusting ? still : new Map([...still].filter(([key]) => !now?.items.has(key)));
  const whole: Look = {
    ...seen,
    list: now,
    shown: new Map([...shownIn(known), ...holds, ...seen.shown]),
    reads: [...(listed?.reads ?? []), ...seen.reads],
  };
  rememberShown(session.snapshots, seen.shown, now);
  snapshotTaken(session.snapshots, whole);
  return whole;
}

const shownIn = (look: Look | null): Look['shown'] => look?.shown ?? new Map<string, Shown>();

/** The roles that are shown one by one: those of cases that ask for it, padding left out, and the bystanders. */
function shownFor(opened: readonly Opened[], { after, bystanders = [] }: LookWhen): Json[] {
  const ids = opened
    .filter((one) => one.case.sees === 'show' || (after && one.case.sees === 'show-after'))
    .flatMap((one) =>
      Object.entries(one.ids).flatMap(([name, id]) => (one.case.given.roles[name]?.kind === 'filler' ? [] : [id])),
    );
  return [...new Map([...ids, ...bystanders].map((id) => [idKey(id), id])).values()];
}

/** Answers of show that still hold; of a snapshot that is not trusting only those of roles that are gone. */
const asBefore = (
  { snapshots }: Session,
  list: Look['list'],
  lacking: readonly Json[],
  trusting: boolean,
): ReadonlyMap<string, Shown> =>
  trusting ? stillShown(snapshots, list, lacking.map(idKey)) : stillGone(snapshots, lacking.map(idKey));

/** A read for one case alone is told as the case's own. */
const labelOf = ([first, ...others]: readonly Opened[]): string =>
  first && others.length === 0 ? first.case.id : 'look';

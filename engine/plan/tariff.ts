import { operationFor } from '../../contract/questions';
import { standingRoles } from '../account/steer';
import { idleRoles, liveRoles, paddingRoles } from '../account/ownRoles';
import { bulkAtMost } from '../account/poolRoles';
import type { Session } from '../account/session';
import { poolLacks } from '../account/poolLacks';
import { deletesFor, type Tariff } from './price';
import type { Room } from './schedule';

/** What requests cost on this account now. */
export const tariffOf = (session: Session): Tariff => ({
  createsAtOnce: atOnce(session, 'create'),
  deletesAtOnce: atOnce(session, 'delete'),
  refusesDeletes: refusesDeletes(session),
  pages: pagesOf(session),
  isFresh: session.snapshots.isFresh,
  idle: idleRoles(session.ownRoles).length,
  lacks: (cases, wanted) => poolLacks(session, cases, wanted),
  steering: session.defaults.steered ? 2 : standingRoles(session).length * 2 + 4,
});

/** What cases of one batch may take up on this account now. */
export const roomOf = (session: Session): Room => ({
  roles: session.settings.maxLiveRoles,
  padding: paddingRoles(session.ownRoles).length,
  users: session.settings.users.length,
});

/** Requests that the clean-up takes now: deletes, defaults and users given back, a last look. */
export function owed(session: Session): number {
  const live = liveRoles(session.ownRoles);
  const next = live.filter(
    ({ state, refusedDeletes }) => refusedDeletes === 0 && (state.is === 'contaminated' || state.is === 'retired'),
  ).length;
  const once = live.filter(({ refusedDeletes }) => refusedDeletes === 1).length;
  const refuses = refusesDeletes(session);
  const deletes = refuses
    ? live.length + once + next * 2
    : deletesFor({ deletesAtOnce: atOnce(session, 'delete'), refusesDeletes: false }, live.length);
  const restoring =
    session.users.lent.size + (session.defaults.steered ? session.defaults.steered.aside.length + 2 : 0);
  return deletes + restoring + pagesOf(session);
}

/** A delete that was refused is tried once more before the end, each role by itself. */
const refusesDeletes = (session: Session): boolean =>
  liveRoles(session.ownRoles).some(({ refusedDeletes }) => refusedDeletes > 0);

const atOnce = ({ contract }: Session, plays: 'create' | 'delete'): number =>
  operationFor(contract, plays).form === 'bulk' ? bulkAtMost : 1;

/** Requests that the list took the last time. */
const pagesOf = ({ snapshots }: Session): number =>
  Math.max(1, (snapshots.latest?.reads ?? []).filter(({ view }) => view === 'list').length);

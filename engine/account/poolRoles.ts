import { operationFor } from '../../contract/questions';
import { MARK_PLACEHOLDER } from '../../generators/values/mark';
import type { JsonObject } from '../../model/json';
import { overlaid, withValueAt } from '../../model/pointer';
import { callOn, inGroups } from '../language/calls';
import { caseOf, housekeepingId } from '../language/caseOf';
import type { History, Look } from '../language/history';
import { bindCreated, type Cast, newCast } from './cast';
import { newRole } from './holdings';
import { inParallel } from '../wire/inParallel';
import { plainItem, plainName } from '../language/plainItem';
import { deleteRefused, type OwnRole, release } from './ownRoles';
import type { Session } from './session';
import { nextMark } from './marks';
import { fullCreateTried } from './pool';
import { perform, writersAtOnce } from './perform';

/** Requests in one bulk call at most, so that one bad answer does not hide the rest. */
export const bulkAtMost = 10;

/** A history of the suite's own creating and deleting: passive laws judge it like any other. */
export interface Chores extends Cast {
  readonly id: string;
  readonly purpose: 'housekeeping' | 'clean-up';
}

/** What roles of the pool shall be like. */
export interface Wanted {
  /** Values that a case sends: where there is a choice a role holds others, so that a write of them would show. */
  readonly avoid?: JsonObject;
  /** What single ones shall hold, by the name of the role in a case. */
  readonly like?: ReadonlyMap<string, JsonObject>;
}

/** Creates roles for the pool; every plain field is sent if the server takes that, else the name alone. */
export async function createRoles(session: Session, count: number, wanted: Wanted): Promise<Chores | null> {
  if (count <= 0) return null;
  const chores: Chores = { ...newCast(), id: housekeepingId('create', session.marks.given), purpose: 'housekeeping' };
  const full = session.pool.fullCreateWorks ?? true;
  const made = await createSome(session, count, chores, full ? wanted : null);
  fullCreateTried(session.pool, full && made > 0);
  // Some values may be more than a create takes; the name alone always is enough.
  if (full && made < count) await createSome(session, count - made, chores, null);
  return chores;
}

/** `wanted` null: with the name alone. */
async function createSome(session: Session, count: number, chores: Chores, wanted: Wanted | null): Promise<number> {
  const create = operationFor(session.contract, 'create');
  const turns = Array.from({ length: count }, (_, index) => index);
  const groups = inGroups(create, turns, bulkAtMost);
  const likes = [...(wanted?.like?.entries() ?? [])];
  let made = 0;
  await inParallel(groups, writersAtOnce(session), async (group) => {
    const call = callOn(
      create,
      group.map((turn) => {
        const name = `P${String(session.marks.given)}x${String(turn)}`;
        const plain = wanted
          ? plainItem(
              session.contract,
              create,
              session.settings.enabledFeatures,
              turn + session.pool.valuesAhead,
              wanted.avoid,
              newRole(session),
            )
          : plainName(session.contract, {}, 'role');
        return { role: name, item: withSuffix(session, overlaid(plain, likes[turn]?.[1] ?? {}), turn) };
      }),
      { purpose: 'given' },
    );
    const record = await perform(session, call, {}, nextMark(session), chores.id);
    chores.calls.push({ ...record, stage: 'setup' });
    const names = call.items?.map(({ role }) => (typeof role === 'string' ? role : undefined)) ?? [];
    bindCreated(session, chores, names, record);
    for (const [index, name] of names.entries()) {
      const role = name === undefined ? undefined : session.ownRoles.roles.get(String(chores.ids[name]));
      if (!role) continue;
      release(role, likes[group[index] ?? -1]?.[0]);
      made += 1;
    }
  });
  return made;
}

/** Within one bulk request every name must differ. */
const withSuffix = (session: Session, item: JsonObject, turn: number): JsonObject =>
  withValueAt(item, session.contract.role.nameAt, `${MARK_PLACEHOLDER}-Role-${String(turn + 1)}`);

/** Deletes roles of the run's own that nobody needs any more. */
export async function discard(
  session: Session,
  roles: readonly OwnRole[],
  purpose: 'given' | 'clean-up',
): Promise<Chores | null> {
  if (roles.length === 0) return null;
  const operation = operationFor(session.contract, 'delete');
  const chores: Chores = {
    ...newCast(),
    id: housekeepingId('delete', session.marks.given),
    purpose: purpose === 'clean-up' ? 'clean-up' : 'housekeeping',
    ids: Object.fromEntries(roles.map((role, index) => [`D${String(index)}`, role.id])),
  };
  const names = Object.keys(chores.ids);
  const groups = inGroups(operation, names, bulkAtMost);
  await inParallel(groups, writersAtOnce(session), async (group) => {
    const record = await perform(
      session,
      callOn(
        operation,
        group.map((role) => ({ role })),
        { purpose },
      ),
      chores.ids,
      nextMark(session),
      chores.id,
    );
    chores.calls.push({ ...record, stage: 'setup' });
    if (record.answer.class === 'refused') group.forEach((name) => deleteRefused(session.ownRoles, chores.ids[name]));
  });
  return chores;
}

/**
 * A delete that was refused twice would most likely be refused again, at the same price: then the role waits for the
 * clean-up.
 */
export const isDeletable = (role: OwnRole): boolean => role.refusedDeletes < 2;

/**
 * Chores as a history, once a look has followed them. `since`: keys of roles that others made before that look; one of
 * a deleted role is another's.
 */
export const choresHistory = (
  chores: Chores,
  after: Look,
  own: ReadonlySet<string>,
  since: ReadonlySet<string> = new Set(),
): History => ({
  case: caseOf({
    id: chores.id,
    purpose: chores.purpose,
    what: 'creating and deleting roles of the run',
    tier: 'quick',
    expects: 'accepted',
  }),
  ids: chores.ids,
  users: [],
  own,
  looks: [after],
  calls: chores.calls,
  touchedByOthers: since,
  control: 'none',
  problem: null,
});

import type { AtLeast, Operation } from '../../contract/types';
import { isRemoved, keepsAtLeast, nameOf, operationFor } from '../../contract/questions';
import type { Json, JsonObject } from '../../model/json';
import { valueAt, withValueAt } from '../../model/pointer';
import { callOn } from '../language/calls';
import type { Case } from '../language/case';
import { housekeepingId } from '../language/caseOf';
import { needsOf } from '../language/needs';
import type { CallRecord } from '../language/history';
import { idKey } from '../language/history';
import { takeSnapshot } from './look';
import { wasEverOurs } from './ownRoles';
import type { Session } from './session';
import { nextMark } from './marks';
import { perform } from './perform';
import { listedRole, listedRoles } from './snapshots';

/**
 * Live roles that are not ours and keep `atLeast`, by the last list, or will again once they are no longer turned
 * aside.
 */
export function standingRoles(
  session: Session,
): { readonly id: Json; readonly name: string; readonly builtIn: boolean }[] {
  const { atLeast, role } = session.contract;
  if (!atLeast) return [];
  const aside = new Set(session.steered?.aside.map(({ id }) => idKey(id)));
  return [...listedRoles(session.snapshots)]
    .filter(
      ([key, item]) => !wasEverOurs(session.ownRoles, key) && (keepsAtLeast(session.contract, item) || aside.has(key)),
    )
    .flatMap(([, item]) => {
      const id = valueAt(item, role.idAt);
      const builtIn = role.builtIns.some(({ match }) => valueAt(item, match.pointer) === match.equals);
      return id === undefined || id === null ? [] : [{ id, name: nameOf(session.contract, item), builtIn }];
    });
}

/** How many live roles keep `atLeast` in the last list; null where it is not known. */
export function keepers(session: Session): readonly string[] | null {
  const { atLeast } = session.contract;
  const items = session.snapshots.latest?.list?.items;
  return atLeast && items
    ? [...items.entries()].filter(([, item]) => keepsAtLeast(session.contract, item)).map(([key]) => key)
    : null;
}

/**
 * Makes `sole` the only role that keeps `atLeast`: every other is turned aside, journalled first. Gives the reason
 * where that did not work;
 * then everything is put back already.
 */
export async function steer(session: Session, sole: Json, caseId: string): Promise<string | null> {
  const { atLeast } = session.contract;
  if (!atLeast) return 'the contract knows no least number of roles';
  const key = idKey(sole);
  const now = keepers(session);
  if (now?.length === 1 && now[0] === key && session.steered?.sole === key) return null;
  if (session.steered) await unsteer(session, caseId);
  if (!(keepers(session) ?? []).includes(key)) return 'the role that shall remain is not shown as default';
  const aside: { id: Json; entry: number }[] = [];
  for (const standing of standingRoles(session).filter(({ id }) => idKey(id) !== key)) {
    const how = `set ${fieldName(atLeast)} of role ${idKey(standing.id)} ("${standing.name}") to true again`;
    aside.push({ id: standing.id, entry: session.ports.journal.restore({ what: how, how }) });
    await set(session, atLeast, standing.id, false, caseId);
  }
  for (const own of session.ownRoles.roles.values())
    if (own.key !== key && (keepers(session) ?? []).includes(own.key))
      await set(session, atLeast, own.id, false, caseId);
  session.steered = { sole: key, aside };
  await takeSnapshot(session, { show: [], users: [] }, caseId);
  const after = keepers(session);
  if (after?.length === 1 && after[0] === key) return null;
  await unsteer(session, caseId);
  return 'the account could not be brought to a single default role';
}

/**
 * Puts every former default back, confirms it, and only then takes the default from a role of ours. Tells by hand what
 * it could not do.
 */
export async function unsteer(session: Session, caseId: string): Promise<void> {
  const { atLeast } = session.contract;
  const { steered } = session;
  if (!atLeast || !steered) return;
  session.steered = null;
  for (const { id } of steered.aside) await set(session, atLeast, id, true, caseId, 'clean-up');
  await takeSnapshot(session, { show: [], users: [] }, caseId);
  const now = new Set(keepers(session) ?? []);
  for (const { id, entry } of steered.aside) if (now.has(idKey(id))) session.ports.journal.restored(entry);
  const others = [...now].some((key) => key !== steered.sole);
  const own = session.ownRoles.roles.get(steered.sole);
  if (own && now.has(steered.sole) && others) await set(session, atLeast, own.id, false, caseId);
}

/**
 * What is not ours and holds the steered value, of whatever kind: a role of ours of that kind may take it. What must be
 * there is put back last, so that no other takes it again.
 */
function steeredRoles(session: Session): { readonly id: Json; readonly name: string }[] {
  const { contract } = session;
  return [...listedRoles(session.snapshots)]
    .filter(
      ([key, item]) => !wasEverOurs(session.ownRoles, key) && !isRemoved(contract, item) && holdsSteered(session, item),
    )
    .sort(([, a], [, b]) => Number(keepsAtLeast(contract, a)) - Number(keepsAtLeast(contract, b)))
    .map(([key, item]) => ({ id: valueAt(item, contract.role.idAt) ?? key, name: nameOf(contract, item) }));
}

function holdsSteered({ contract: { atLeast } }: Session, item: JsonObject | undefined): boolean {
  const [steering] = atLeast?.where ?? [];
  return steering !== undefined && valueAt(item, steering.pointer) === steering.equals;
}

export const movesDefaults = (cases: readonly Case[]): boolean =>
  cases.some((one) => needsOf(one).some((need) => need.kind === 'permit' && need.name === 'default-role'));

/**
 * Before the first case that moves a default: where only one may be, even a role of our own made default takes it from
 * another. Unless
 * built-in roles are disposable it is tried first whether one takes the value that it has: what cannot be given back is
 * not taken.
 */
export async function rememberKeepers(session: Session): Promise<void> {
  const {
    contract: { atLeast },
    settings,
  } = session;
  if (session.formerKeepers || !atLeast) return;
  session.formerKeepers = steeredRoles(session).map(({ id, name }) => {
    const how = `set ${fieldName(atLeast)} of role ${idKey(id)} ("${name}") to true again if it is not`;
    return { id, name, entry: session.ports.journal.restore({ what: how, how }) };
  });
  const standing = standingRoles(session);
  const one = standing.find(({ builtIn }) => builtIn) ?? standing[0];
  if (!one || settings.permits.includes('disposable')) return;
  const { answer } = await set(session, atLeast, one.id, true, housekeepingId('default'));
  if (answer.class === 'refused')
    session.stuckDefaults = `role ${idKey(one.id)} ("${one.name}") takes no update (${String(answer.status)}), so it could not be given its ${fieldName(atLeast)} back; --permit disposable tries all the same`;
}

/**
 * Gives the default back to every role that had it. What cannot be given back is said, by hand to mend; `last` closes
 * the journal's entries.
 */
export async function restoreKeepers(session: Session, caseId: string, last: boolean): Promise<void> {
  const { atLeast } = session.contract;
  const former = session.formerKeepers;
  if (!atLeast || !former || session.steered) return;
  const missing = (): typeof former =>
    former.filter(({ id }) => !holdsSteered(session, listedRole(session.snapshots, id)));
  if (missing().length > 0) {
    for (const { id } of missing()) await set(session, atLeast, id, true, caseId, 'clean-up');
    await takeSnapshot(session, { show: [], users: [] }, caseId);
  }
  if (!last) return;
  const lost = missing();
  for (const one of former) if (!lost.includes(one)) session.ports.journal.restored(one.entry);
  for (const { id, name } of lost)
    session.notRestored.push(
      `role ${idKey(id)} ("${name}") was a default role and is not any more: set its ${fieldName(atLeast)} to true by hand`,
    );
  session.formerKeepers = undefined;
}

const fieldName = (atLeast: AtLeast): string => atLeast.where[0]?.pointer.split('/').at(-1) ?? 'default';

async function set(
  session: Session,
  atLeast: AtLeast,
  id: Json,
  on: boolean,
  caseId: string,
  purpose: 'given' | 'clean-up' = 'given',
): Promise<Omit<CallRecord, 'look'>> {
  const [steering] = atLeast.where;
  if (!steering) throw new Error('what is kept has no field');
  const operation: Operation = operationFor(session.contract, 'update');
  const item = withValueAt(
    currentName(session, id),
    steering.pointer,
    on ? steering.equals : steering.equals === true ? false : null,
  );
  const call = callOn(operation, [{ role: 'X', item }], { purpose });
  // Giving back carries nothing of the run, so it needs no mark of its own.
  const mark = purpose === 'given' ? nextMark(session) : session.runMark;
  return perform(session, call, { X: id }, mark, caseId);
}

/** Some servers want the name with every update, so the present one goes along. */
function currentName(session: Session, id: Json): JsonObject {
  const item = listedRole(session.snapshots, id);
  const name = item ? valueAt(item, session.contract.role.nameAt) : undefined;
  return typeof name === 'string' ? withValueAt({}, session.contract.role.nameAt, name) : {};
}

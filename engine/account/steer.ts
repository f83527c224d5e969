import type { AtLeast } from '../../contract/types';
import { isRemoved, keepsAtLeast, nameOf, operationFor } from '../../contract/questions';
import type { Json, JsonObject } from '../../model/json';
import type { OpenLoan } from '../../model/loan';
import { valueAt, withValueAt } from '../../model/pointer';
import { callOn } from '../language/calls';
import type { Case } from '../language/case';
import { housekeepingId } from '../language/caseOf';
import { needsOf } from '../language/needs';
import type { CallRecord } from '../language/history';
import { idKey } from '../language/history';
import { roleKeyOf, sendBack, settle } from './giveBack';
import {
  defaultsBorrowed,
  defaultsReturned,
  defaultsStuck,
  movingBegins,
  movingEnds,
  steeringBegins,
  steeringEnds,
  turnedAside,
} from './defaults';
import { isBackIn, roleLoan } from './loan';
import { borrow, notReturned } from './loans';
import { takeSnapshot } from './look';
import { nextMark } from './marks';
import { wasEverOurs } from './ownRoles';
import { perform } from './perform';
import type { Session } from './session';
import { listedRole, listedRoles } from './snapshots';

/** A role that is not ours and is there. */
interface Standing {
  readonly id: Json;
  readonly name: string;
}

/**
 * Live roles that are not ours and keep `atLeast`, by the last list, or will again once they are no longer turned
 * aside.
 */
export function standingRoles(session: Session): (Standing & { readonly builtIn: boolean })[] {
  const { atLeast, role } = session.contract;
  if (!atLeast) return [];
  const aside = new Set(session.defaults.steered?.aside.map(roleKeyOf));
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

/** Keys of the live roles that keep `atLeast` in the last list; null where that is not known. */
export function keepers(session: Session): readonly string[] | null {
  const { atLeast } = session.contract;
  const items = session.snapshots.latest?.list?.items;
  return atLeast && items
    ? [...items.entries()].filter(([, item]) => keepsAtLeast(session.contract, item)).map(([key]) => key)
    : null;
}

/**
 * Makes `sole` the only role that keeps `atLeast`: every other is turned aside, those that are not ours as loans. Gives
 * the reason where that did not work; then everything is given back already.
 */
export async function steer(session: Session, sole: Json, caseId: string): Promise<string | null> {
  const { atLeast } = session.contract;
  if (!atLeast) return 'the contract knows no least number of roles';
  const key = idKey(sole);
  if (isAlone(session, key) && session.defaults.steered?.sole === key) return null;
  if (session.defaults.steered) await unsteer(session, caseId);
  if (!(keepers(session) ?? []).includes(key)) return 'the role that shall remain is not shown as default';
  const others = standingRoles(session).filter(({ id }) => idKey(id) !== key);
  steeringBegins(session.defaults, key);
  for (const standing of others) {
    // Known before it is done: whatever cuts this short, the clean-up gives it back.
    turnedAside(session.defaults, borrowDefault(session, atLeast, standing));
    await set(session, atLeast, standing.id, false, caseId);
  }
  for (const own of session.ownRoles.roles.values())
    if (own.key !== key && (keepers(session) ?? []).includes(own.key))
      await set(session, atLeast, own.id, false, caseId);
  await takeSnapshot(session, { show: [], users: [] }, caseId);
  if (isAlone(session, key)) return null;
  await unsteer(session, caseId);
  return 'the account could not be brought to a single default role';
}

function isAlone(session: Session, key: string): boolean {
  const now = keepers(session);
  return now?.length === 1 && now[0] === key;
}

/**
 * Gives every role that was turned aside its default back, looks, and only then takes the default from the role of
 * ours. Does nothing where none is turned aside.
 */
export async function unsteer(session: Session, caseId: string): Promise<void> {
  const { steered, former } = session.defaults;
  const { atLeast } = session.contract;
  if (!atLeast || !steered) return;
  steeringEnds(session.defaults);
  for (const { loan } of steered.aside) await sendBack(session, loan, { caseId, present: presentOf(session, loan) });
  const snapshot = await takeSnapshot(session, { show: [], users: [] }, caseId);
  // What stood before the first move stays on loan: the next case may move it again.
  settle(
    session,
    steered.aside.filter((one) => !former?.includes(one)),
    snapshot,
  );
  const now = new Set(keepers(session) ?? []);
  const others = [...now].some((key) => key !== steered.sole);
  const own = session.ownRoles.roles.get(steered.sole);
  if (own && now.has(steered.sole) && others) await set(session, atLeast, own.id, false, caseId);
}

const presentOf = ({ snapshots }: Session, { of }: OpenLoan['loan']): JsonObject | undefined =>
  'role' in of ? listedRole(snapshots, of.role) : undefined;

/**
 * What is not ours and holds the steered value, of whatever kind: a role of ours of that kind may take it. What must be
 * there is given back last, so that no other takes it again.
 */
function steeredRoles(session: Session): Standing[] {
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

/** The default of a role that is not ours, as a loan; the one that stands for it already where there is one. */
function borrowDefault(session: Session, atLeast: AtLeast, { id, name }: Standing): OpenLoan {
  const known = session.defaults.former?.find((one) => roleKeyOf(one) === idKey(id));
  const { pointer, equals } = steeringOf(atLeast);
  const field = fieldName(atLeast);
  return (
    known ??
    borrow(
      session.loans,
      roleLoan(session, {
        id,
        item: withValueAt(currentName(session, id), pointer, equals),
        besides: [session.contract.role.nameAt],
        holds: [{ pointer, value: equals }],
        view: 'list',
        what: `${field} of role ${idKey(id)} ("${name}")`,
        byHand:
          `role ${idKey(id)} ("${name}") was a default role and is not ` + `any more: set its ${field} to true by hand`,
      }),
    )
  );
}

/**
 * Before cases that move a default, once for all of them. Where an account has one default only, a role of the run that
 * is made default takes it from another. Unless built-in roles are disposable, one is sent the value that it has first:
 * a default that could not be given back is not taken.
 */
export async function borrowDefaults(session: Session): Promise<void> {
  const { contract, settings, defaults } = session;
  const { atLeast } = contract;
  if (!atLeast) return;
  movingBegins(defaults);
  if (defaults.former) return;
  defaultsBorrowed(
    defaults,
    steeredRoles(session).map((standing) => borrowDefault(session, atLeast, standing)),
  );
  const standing = standingRoles(session);
  const one = standing.find(({ builtIn }) => builtIn) ?? standing[0];
  if (!one || settings.permits.includes('disposable')) return;
  const { answer } = await set(session, atLeast, one.id, true, housekeepingId('default'));
  if (answer.class === 'refused')
    defaultsStuck(
      defaults,
      `role ${idKey(one.id)} ("${one.name}") takes no update (${String(answer.status)}), so it could not be given ` +
        `its ${fieldName(atLeast)} back; --permit disposable tries all the same`,
    );
}

/** After cases that moved defaults: every role that had the default before has it again, as far as that works. */
export async function restoreDefaults(session: Session, caseId: string): Promise<void> {
  const { former, steered } = session.defaults;
  const { latest } = session.snapshots;
  if (!former || steered) return;
  movingEnds(session.defaults);
  const missing = former.filter(({ loan }) => !latest || !isBackIn(loan, latest));
  if (missing.length === 0) return;
  for (const { loan } of missing) await sendBack(session, loan, { caseId, present: presentOf(session, loan) });
  await takeSnapshot(session, { show: [], users: [] }, caseId);
}

/** At the end of the run every default that was moved goes back. What does not is said, for a person to mend. */
export async function returnDefaults(session: Session, caseId: string): Promise<void> {
  const aside = session.defaults.steered?.aside ?? [];
  await unsteer(session, caseId);
  // Of cases that were cut short the latest snapshot tells nothing.
  if (session.defaults.moving && !session.snapshots.isFresh)
    await takeSnapshot(session, { show: [], users: [] }, caseId);
  await restoreDefaults(session, caseId);
  const { latest } = session.snapshots;
  const borrowed = [...new Set([...(session.defaults.former ?? []), ...aside])].filter(({ entry }) =>
    session.loans.open.has(entry),
  );
  const lost = latest ? settle(session, borrowed, latest) : borrowed;
  lost.forEach((one) => notReturned(session.loans, one));
  defaultsReturned(session.defaults);
}

const fieldName = (atLeast: AtLeast): string => atLeast.where[0]?.pointer.split('/').at(-1) ?? 'default';

function steeringOf({ where: [steering] }: AtLeast): AtLeast['where'][number] {
  if (!steering) throw new Error('what is kept has no field');
  return steering;
}

async function set(
  session: Session,
  atLeast: AtLeast,
  id: Json,
  on: boolean,
  caseId: string,
): Promise<Omit<CallRecord, 'stage'>> {
  const { pointer, equals } = steeringOf(atLeast);
  const item = withValueAt(currentName(session, id), pointer, on ? equals : equals === true ? false : null);
  const call = callOn(operationFor(session.contract, 'update'), [{ role: 'X', item }], { purpose: 'given' });
  return perform(session, call, { X: id }, nextMark(session), caseId);
}

/** Some servers want the name with every update, so the present one goes along. */
function currentName(session: Session, id: Json): JsonObject {
  const item = listedRole(session.snapshots, id);
  const name = item ? valueAt(item, session.contract.role.nameAt) : undefined;
  return typeof name === 'string' ? withValueAt({}, session.contract.role.nameAt, name) : {};
}

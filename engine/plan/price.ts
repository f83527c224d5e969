import { controlCase } from '../language/control';
import { poolLacks, rolesWanted, shareAtMost, wantedTogether } from '../run/arrange';
import type { Case, Control } from '../language/case';
import { idleRoles } from '../account/ownRoles';
import { bulkAtMost } from '../account/pool';
import type { Session } from '../account/session';
import { standingRoles } from '../account/defaults';

/** Requests that clean-up will take: deletes, defaults and users put back, a last look. */
export function owed(session: Session): number {
  const live = [...session.own.values()].filter((role) => !role.presumedGone);
  const next = live.filter(
    (role) => role.refusedDeletes === undefined && (role.poisoned === true || role.spoilt),
  ).length;
  const once = live.filter(({ refusedDeletes }) => refusedDeletes === 1).length;
  const retried = refuses(session) ? once + next * 2 : 0;
  const deletes = refuses(session) ? live.length : inRequests(session, 'delete', live.length);
  const restoring = session.formers.size + (session.steered ? session.steered.aside.length + 2 : 0);
  return deletes + retried + restoring + pagesOf(session);
}

/**
 * Requests that a batch may take at most where the server does as it should, with what it adds to the clean-up; the
 * controls go before it.
 */
export function priceOf(session: Session, cases: readonly Case[], controls: readonly Control[]): number {
  const pages = pagesOf(session);
  const all = [...cases, ...controls.map(controlCase)];
  const made = wantedTogether(all.map(({ given }) => given)).made;
  const create = poolLacks(session, cases, { ...wantedTogether(cases.map(({ given }) => given)), made });
  const claimed = all
    .filter(({ expects }) => expects !== 'refused')
    .reduce((sum, one) => sum + createdBy(one).length, 0);
  const rounds = Math.max(1, ...cases.map(roundsOf));
  const before = session.snapshots.isFresh && create + made === 0 ? 0 : pages;
  return (
    inRequests(session, 'create', create) +
    deletesOf(session, create + made + claimed) +
    all.reduce((sum, one) => sum + stepsOf(session, one), 0) +
    showsOf(cases) +
    before +
    rounds * pages +
    (controls.length > 0 ? pages * 2 : 0)
  );
}

/**
 * The same for one case alone with its control, on roles made for it and a bystander; the control has a look of its
 * own, where there is one. `showsBystander`: that role is made and shown in any case.
 */
export function priceOfSeeingAgain(
  session: Session,
  one: Case,
  control: Control | undefined,
  showsBystander = false,
): number {
  const pages = pagesOf(session);
  const beside = control
    ? Object.fromEntries(Object.entries(control.given.roles).map(([name, role]) => [`control${name}`, role]))
    : {};
  const whole: Case = { ...one, given: { ...one.given, roles: { ...one.given.roles, ...beside } } };
  const { lent, fillers } = rolesWanted(whole.given);
  const create = Math.ceil(lent) + fillers + (showsBystander || idleRoles(session).length === 0 ? 1 : 0);
  const claimed = createdBy(one).length + (control ? createdBy(controlCase(control)).length : 0);
  const rounds = roundsOf(one) + (control ? 1 : 0);
  // What was to be refused and is done all the same is put back where the role is not ours.
  const foreign =
    one.expects === 'refused'
      ? Object.values(one.given.roles).filter(({ kind }) => kind === 'built-in' || kind === 'standing').length * 2
      : 0;
  return (
    foreign +
    inRequests(session, 'create', create) +
    deletesOf(session, create + rolesWanted(whole.given).made + claimed) +
    stepsOf(session, whole) +
    (control ? 1 : 0) +
    showsOf([{ ...whole, steps: [...one.steps, ...(control ? [{ do: 'look' } as const] : [])] }]) +
    (rounds + 1) * (pages + (showsBystander ? 1 : 0))
  );
}

/**
 * A delete that is refused is tried once more before the end; where that has happened the same awaits others, each by
 * itself.
 */
const refuses = (session: Session): boolean =>
  [...session.own.values()].some((role) => !role.presumedGone && role.refusedDeletes !== undefined);

const deletesOf = (session: Session, roles: number): number =>
  refuses(session) ? roles * 3 : inRequests(session, 'delete', roles);

const inRequests = ({ contract }: Session, plays: 'create' | 'delete', roles: number): number =>
  contract.operations.some((operation) => operation.plays === plays && operation.form === 'bulk')
    ? Math.ceil(roles / bulkAtMost)
    : roles;

/** How many requests the whole list took the last time. */
const pagesOf = ({ contract, snapshots: { latest } }: Session): number =>
  Math.max(
    1,
    (latest?.reads ?? []).filter(({ operation }) =>
      contract.operations.some(({ name, plays }) => plays === 'list' && name === operation),
    ).length,
  );

const roundsOf = ({ steps }: Case): number => steps.filter((step) => step.do === 'look').length + 1;

const createdBy = ({ steps }: Case): string[] =>
  steps.flatMap((step) =>
    step.do === 'call' && step.operation.startsWith('create')
      ? (step.items ?? []).map(({ role }, index) => (typeof role === 'string' ? role : String(index)))
      : [],
  );

/** Roles made, users read, moved and put back, what is sent, defaults turned aside, and what is not ours put back. */
function stepsOf(session: Session, one: Case): number {
  const { made } = rolesWanted(one.given);
  const removed = Object.values(one.given.roles).filter(({ kind }) => kind === 'removed').length;
  const held = Object.values(one.given.holders ?? {}).reduce((sum, many) => sum + many, 0);
  const users = held + (one.given.spareUsers ?? 0);
  const sent = one.steps.filter((step) => step.do !== 'look').length;
  const steering = one.given.sole === undefined ? 0 : session.steered ? 2 : standingRoles(session).length * 2 + 4;
  const foreign =
    one.expects === 'refused'
      ? 0
      : Object.values(one.given.roles).filter(({ kind }) => kind === 'built-in' || kind === 'standing').length * 3;
  return (
    inRequests(session, 'create', made) +
    removed +
    users * 2 +
    held +
    (one.seesUsers ? users : 0) +
    sent +
    steering +
    foreign
  );
}

/** Single roles shown: before the first step where the case wants it, and after each; shared ones once for all. */
function showsOf(cases: readonly Case[]): number {
  const sizes = cases
    .filter(({ sees }) => sees !== 'list')
    .map((one) => {
      const given = Object.values(one.given.roles).filter(({ kind }) => kind !== 'filler');
      const shared = given.filter((role) => role.kind === 'own' && role.shared).length;
      const before = given.length - shared + shared / shareAtMost;
      const made = one.expects === 'refused' ? 0 : createdBy(one).length;
      return (one.sees === 'show' ? before : 0) + roundsOf(one) * (before + made);
    });
  return Math.ceil(sizes.reduce((sum, size) => sum + size, 0));
}

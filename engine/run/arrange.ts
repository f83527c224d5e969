import { isRemoved, operationFor } from '../../contract/questions';
import type { Json } from '../../model/json';
import { valueAt } from '../../model/pointer';
import { MissingRole } from '../wire/compose';
import { bindCreated, type Cast, newCast } from '../account/cast';
import { tellingRole } from '../account/holdings';
import { inParallel } from '../wire/inParallel';
import { callOn, inGroups } from '../language/calls';
import type { Case, RoleGiven, RoleName } from '../language/case';
import { shareAtMost } from '../language/demand';
import type { CallRecord } from '../language/history';
import { idKey } from '../language/history';
import { idleRoles, lend, meantFor, paddingRoles, share, sharedRoles } from '../account/ownRoles';
import { plainName } from '../language/plainItem';
import type { Session } from '../account/session';
import { nextMark } from '../account/marks';
import { perform } from '../account/perform';
import { movesDefaults, standingRoles } from '../account/steer';
import { suitable } from '../account/poolLacks';
import { listedRoles } from '../account/snapshots';
import { assign } from '../account/assign';
import { borrowUser } from '../account/userLoans';
import { freeUsers, takeUsers } from '../account/users';

/** A case with its given brought about, as far as that went. */
export interface Opened extends Cast {
  readonly case: Case;
  readonly mark: string;
  problem: string | null;
}

type MadeGiven = Extract<RoleGiven, { kind: 'own' | 'removed' }>;

/** Brings about everything of the given but the steering of defaults, which concerns more than one case. */
export async function open(session: Session, toOpen: Case, fresh: boolean): Promise<Opened> {
  const opened: Opened = { ...newCast(), case: toOpen, mark: nextMark(session), problem: null };
  const { stuck } = session.defaults;
  if (stuck !== null && movesDefaults([toOpen])) return { ...opened, problem: stuck };
  try {
    if (!fresh) takeSteered(session, opened);
    castThere(session, opened);
    await make(session, opened);
    await giveHolders(session, opened);
  } catch (error) {
    if (!(error instanceof MissingRole)) throw error;
    opened.problem ??= `role ${error.role} of the case could not be created`;
  }
  return opened;
}

/** The role that already stands alone is as good as a new one, if it was made alike and nothing was done to it. */
function takeSteered(session: Session, opened: Opened): void {
  const { sole, roles } = opened.case.given;
  const wanted = sole === undefined ? undefined : roles[sole];
  const { steered } = session.defaults;
  const role = steered ? session.ownRoles.roles.get(steered.sole) : undefined;
  if (
    sole === undefined ||
    !role ||
    role.state.is === 'presumed gone' ||
    role.state.is === 'contaminated' ||
    wanted?.kind !== 'own' ||
    madeOf(wanted) !== steered?.madeOf
  )
    return;
  opened.ids[sole] = role.id;
  lend(role);
}

/** What an own role is made of; undefined for one that is not made for its case. */
export const madeOf = (given: RoleGiven | undefined): string | undefined =>
  given?.kind === 'own' && given.item !== undefined ? JSON.stringify(given.item) : undefined;

/** Casts the roles that are there already. */
function castThere(session: Session, opened: Opened): void {
  for (const [name, given] of Object.entries(opened.case.given.roles)) {
    if (given.kind === 'own' && given.item === undefined) {
      // The newest first: a case that is seen again gets one that nothing was done to.
      const suits = suitable(given);
      const shared = given.shared
        ? sharedRoles(session.ownRoles, shareAtMost).find((role) => suits(role) && !takenBy(opened, role.key))
        : undefined;
      if (shared) {
        share(shared);
        opened.ids[name] = shared.id;
        continue;
      }
      const idles = idleRoles(session.ownRoles).filter(suits);
      const idle =
        idles.find((role) => meantFor(role) === name) ??
        tellingRole(
          session,
          idles.filter((role) => meantFor(role) === undefined),
          opened.case,
          name,
        ) ??
        idles.at(-1);
      if (!idle) throw new MissingRole(name);
      if (given.shared) share(idle);
      else lend(idle);
      opened.ids[name] = idle.id;
    } else if (given.kind === 'filler') {
      const taken = Object.values(opened.ids).map(idKey);
      const filler = paddingRoles(session.ownRoles).find((role) => !taken.includes(role.key));
      if (!filler) throw new MissingRole(name);
      opened.ids[name] = filler.id;
    } else if (given.kind === 'built-in') {
      const found = builtInsThere(session, given.label)[given.nth ?? 0];
      if (found === undefined) throw new MissingRole(name);
      opened.ids[name] = found;
    } else if (given.kind === 'standing') {
      const found = standingRoles(session).find((role) => role.builtIn === given.builtIn);
      if (!found) throw new MissingRole(name);
      opened.ids[name] = found.id;
    }
  }
}

/** Two roles of one case are two, though either may be shared with other cases. */
const takenBy = (opened: Opened, key: string): boolean => Object.values(opened.ids).some((id) => idKey(id) === key);

/** Ids of the roles in the last list that a built-in label matches. */
function builtInsThere(session: Session, label: string): Json[] {
  const builtIn = session.contract.role.builtIns.find((candidate) => candidate.label === label);
  if (!builtIn) return [];
  return [...listedRoles(session.snapshots).values()]
    .filter(
      (item) => valueAt(item, builtIn.match.pointer) === builtIn.match.equals && !isRemoved(session.contract, item),
    )
    .flatMap((item) => valueAt(item, session.contract.role.idAt) ?? []);
}

async function make(session: Session, opened: Opened): Promise<void> {
  const wanted = Object.entries(opened.case.given.roles).filter(
    (entry): entry is [string, MadeGiven] =>
      opened.ids[entry[0]] === undefined &&
      ((entry[1].kind === 'own' && entry[1].item !== undefined) || entry[1].kind === 'removed'),
  );
  if (wanted.length === 0) return;
  const create = operationFor(session.contract, 'create');
  const items = wanted.map(([name, given]) => ({
    role: name,
    item: plainName(session.contract, given.item ?? {}, name),
  }));
  for (const group of inGroups(create, items)) {
    const call = callOn(create, group, { purpose: 'given' });
    const record = await perform(session, call, opened.ids, opened.mark, opened.case.id);
    opened.calls.push({ ...record, stage: 'setup' });
    bindCreated(
      session,
      opened,
      group.map(({ role }) => role),
      record,
    );
  }
  for (const [name, given] of wanted) {
    if (opened.ids[name] === undefined) throw new MissingRole(name);
    if (given.kind === 'removed') await remove(session, opened, name);
  }
}

async function remove(session: Session, opened: Opened, name: RoleName): Promise<void> {
  const operation = operationFor(session.contract, 'delete');
  const call = callOn(operation, [{ role: name }], { purpose: 'given' });
  const record = await perform(session, call, opened.ids, opened.mark, opened.case.id);
  opened.calls.push({ ...record, stage: 'setup' });
  if (record.answer.class !== 'accepted')
    opened.problem = `role ${name} could not be deleted beforehand (${String(record.answer.status)})`;
}

async function giveHolders(session: Session, opened: Opened): Promise<void> {
  const holders = Object.entries(opened.case.given.holders ?? {});
  const count = holders.reduce((sum, [, many]) => sum + many, 0) + (opened.case.given.spareUsers ?? 0);
  const free = freeUsers(session.users, session.settings.users).slice(0, count);
  if (free.length < count) {
    if (count > 0) opened.problem = `${String(count)} users wanted, ${String(free.length)} free`;
    return;
  }
  takeUsers(session.users, free);
  opened.users.push(...free);
  await inParallel(free, session.settings.concurrency, async (user) => {
    const unread = await borrowUser(session, user, opened.case.id);
    if (unread !== null)
      opened.problem = `what user ${user} holds could not be read (${unread}); set assign.read in the configuration`;
  });
  if (opened.problem) return;
  let index = 0;
  for (const [name, many] of holders) {
    for (let i = 0; i < many; i += 1, index += 1) await hold(session, opened, name, index);
  }
}

async function hold(session: Session, opened: Opened, name: RoleName, index: number): Promise<void> {
  const user = opened.users[index];
  const id = opened.ids[name];
  if (user === undefined || id === undefined || opened.problem) return;
  const record = await assign(
    session,
    { do: 'assign', purpose: 'given', user: index, role: name },
    user,
    id,
    opened.case.id,
  );
  opened.calls.push({ ...record, stage: 'setup' });
  if (record.answer.class !== 'accepted') {
    opened.problem =
      `user ${user} could not be given the role ` + `(${String(record.answer.status)})${assumedHint(session, record)}`;
  }
}

const assumedHint = (session: Session, record: Omit<CallRecord, 'stage'>): string =>
  session.contract.assignment &&
  session.contract.assignment.assumed.length > 0 &&
  [404, 405, 501].includes(record.answer.status ?? 0)
    ? '; not found at the assumed path, set assign in the configuration'
    : '';

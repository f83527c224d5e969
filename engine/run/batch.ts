import { operationFor } from '../../contract/questions';
import type { Json, JsonObject } from '../../model/json';
import { isJsonObject } from '../../model/json';
import { overlaid, valueAt, withValueAt } from '../../model/pointer';
import { MissingRole } from '../wire/compose';
import { neededAgain } from '../language/control';
import { demandOf, roleDemandOf, togetherOf } from '../language/demand';
import { needsOf } from '../language/needs';
import { sentBy } from '../account/holdings';
import { bindCreated } from '../account/cast';
import { fillersLacking, madeOf, open, type Opened, poolLacks } from './arrange';
import { inParallel } from '../wire/inParallel';
import type { Assign, Call, Case, RoleRef, Step } from '../language/case';
import { housekeepingId } from '../language/caseOf';
import type { CallRecord, History, Look } from '../language/history';
import { idKey, isSetup } from '../language/history';
import { BYSTANDER, likenessOf } from './likeness';
import type { Chores } from '../account/poolRoles';
import {
  adopt,
  idleRoles,
  liveRoles,
  meantFor,
  type OwnRole,
  ownKeys,
  release,
  retire,
  useOf,
  usePadding,
  wasEverOurs,
} from '../account/ownRoles';
import { choresHistory, createRoles, discard, isDeletable } from '../account/poolRoles';
import { borrowExisting, returnExisting } from '../account/existing';
import type { Session } from '../account/session';
import { perform, writersAtOnce } from '../account/perform';
import { nextMark } from '../account/marks';
import { freshSnapshot } from '../account/snapshots';
import { sharedLook } from './sharedLook';
import { movesDefaults, borrowDefaults, restoreDefaults, steer, unsteer } from '../account/steer';
import { assign, isNone } from '../account/assign';
import { soleIs } from '../account/defaults';
import { releaseUsers } from '../account/userLoans';

export interface Batch {
  readonly cases: readonly Case[];
  readonly control: (key: string) => History['control'];
  /** One case alone, with its control, on roles made for it. */
  readonly confirm: boolean;
  /** What is seen again: the roles are to be as they were then. */
  readonly like?: History;
  /** The role that stands by is shown one by one as well: whether the case did something to it is the question. */
  readonly showsBystander?: true;
}

/**
 * Runs cases side by side: one look before, one between and one after serve them all. Gives a history for each, chores
 * included.
 */
export async function runBatch(session: Session, batch: Batch): Promise<History[]> {
  const chores = await prepare(session, batch);
  const byCase = new Map<Case, Opened>();
  // What sends most has the most to choose among.
  const sent = new Map(batch.cases.map((one) => [one, sentBy(session, one)]));
  for (const one of [...batch.cases].sort((a, b) => (sent.get(b) ?? 0) - (sent.get(a) ?? 0)))
    byCase.set(one, await open(session, wholeOf(one, batch), batch.confirm));
  const opened = batch.cases.flatMap((one) => byCase.get(one) ?? []);
  const bystanders = batch.showsBystander
    ? idleRoles(session.ownRoles)
        .filter((role) => meantFor(role) === BYSTANDER)
        .slice(-1)
        .map(({ id }) => id)
    : [];
  const looks: Look[] = [await sharedLook(session, opened, { after: false, trusting: !batch.confirm, bystanders })];
  for (const one of opened) await steerFor(session, one, looks);
  const ownAtStart = ownKeys(session.ownRoles);
  const foreign = opened.map((one) => borrowExisting(session, one, looks[0]));
  const plans = opened.map((one) => segmentsOf(one.case.steps));
  const usersAt = opened.map((one, index) =>
    one.case.seesUsers
      ? Math.max(
          0,
          (plans[index] ?? []).findIndex((steps) => steps.some((step) => deletes(session, step))),
        )
      : -1,
  );
  const rounds = Math.max(1, ...plans.map((plan) => plan.length));
  for (let round = 0; round < rounds; round += 1) {
    await inParallel(opened, writersAtOnce(session), async (one, index) => {
      await runSegment(session, one, plans[index]?.[round] ?? [], looks.length - 1);
    });
    // A case that has come to its end needs nothing more shown.
    looks.push(
      await sharedLook(
        session,
        opened.filter((_, index) => round === 0 || round < (plans[index]?.length ?? 1)),
        { after: true, users: opened.flatMap((one, index) => (usersAt[index] === round ? one.users : [])), bystanders },
      ),
    );
    adoptUnmarked(session, opened, looks);
  }
  const touches = opened.map((one) => touchedBy(one, looks));
  const histories = opened.map((one, index) =>
    historyOf(
      one,
      touches.filter((_, other) => other !== index).flat(),
      looks.slice(0, (plans[index]?.length ?? 1) + 1),
      ownAtStart,
      batch,
    ),
  );
  // What was put back for one case is as it was for the next.
  for (const [index, one] of opened.entries())
    await returnExisting(session, one, foreign[index] ?? [], freshSnapshot(session.snapshots) ?? looks.at(-1));
  await close(session, opened);
  if (movesDefaults(batch.cases)) await restoreDefaults(session, housekeepingId('default'));
  const firstLook = looks[0];
  return [
    ...(firstLook
      ? chores.map((chore) =>
          choresHistory(chore, firstLook, ownAtStart, madeBesides(session, chore, [...chores, ...opened])),
        )
      : []),
    ...histories,
  ];
}

/** Keys of the roles that were made for others before the first look. */
const madeBesides = (
  { contract }: Session,
  chore: Chores,
  all: readonly Pick<Opened, 'calls'>[],
): ReadonlySet<string> =>
  new Set(
    all
      .filter(({ calls }) => calls !== chore.calls)
      .flatMap(({ calls }) => calls)
      .filter((record) => isSetup(record) && record.step.do === 'call' && record.step.plays === 'create')
      .flatMap(({ answer }) => answer.items)
      .map((item) => idKey(valueAt(item, contract.role.idAt))),
  );

/**
 * Steers back, makes room among the live roles and fills the pool: what the cases borrow, fillers, and one bystander.
 */
async function prepare(session: Session, batch: Batch): Promise<Chores[]> {
  if (!batch.cases.some((one) => one.given.sole !== undefined)) await unsteer(session, housekeepingId('default'));
  if (movesDefaults(batch.cases)) await borrowDefaults(session);
  // A case that is seen again takes its control along, which wants roles and fillers too.
  const wanted = togetherOf(batch.cases.map((one) => roleDemandOf(wholeOf(one, batch).given)));
  const { lent, made } = wanted;
  const live = liveRoles(session.ownRoles);
  const missing = fillersLacking(session, wanted.padding);
  const likeness = batch.like ? likenessOf(session, batch.like) : new Map<string, JsonObject>();
  const like = batch.showsBystander && !likeness.has(BYSTANDER) ? new Map([...likeness, [BYSTANDER, {}]]) : likeness;
  const bystander = like.has(BYSTANDER) || idleRoles(session.ownRoles).length === 0 ? 1 : 0;
  const needed = batch.confirm ? lent + missing + bystander : poolLacks(session, batch.cases, wanted);
  const claimed = batch.cases.reduce((sum, one) => sum + demandOf(one).growth, 0);
  const create =
    needed + (batch.confirm || needed === 0 ? 0 : spareRoles(session, live.length + needed + made + claimed));
  const over = live.length + create + made + claimed - session.settings.maxLiveRoles;
  // What the last list does not show any more may be gone, and deleting it be refused: the clean-up tries.
  const deletable = live.filter(
    (role) =>
      role.key !== session.defaults.steered?.sole &&
      isDeletable(role) &&
      freshSnapshot(session.snapshots)?.list?.items.has(role.key) !== false,
  );
  const contaminated = deletable.filter(({ state }) => state.is === 'contaminated');
  const retired = deletable.filter(({ state }) => state.is === 'retired');
  // Of those that are at hand what no case of this batch borrows, the most used first; one that is seen again has roles
  // made for it.
  const idle = idleRoles(session.ownRoles);
  const kept = batch.confirm ? 0 : lent + missing + 1 - needed;
  const spare = deletable
    .filter((role) => idle.includes(role))
    .sort((a, b) => b.touchedBy.size - a.touchedBy.size)
    .slice(0, Math.max(0, Math.min(over - retired.length - contaminated.length, idle.length - kept)));
  const chores = [
    await discard(session, [...contaminated, ...(over > 0 ? [...retired, ...spare] : [])], 'given'),
    await createRoles(session, create, batch.confirm ? { avoid: itemsOf(batch.cases), like } : {}),
  ];
  idleRoles(session.ownRoles).slice(0, missing).forEach(usePadding);
  return chores.filter((one) => one !== null);
}

/** Where one request creates several, some more cost nothing and save the next batch one of its own. */
const spareRoles = ({ contract, settings }: Session, live: number): number =>
  operationFor(contract, 'create').form === 'bulk'
    ? Math.max(0, Math.min(spareAtMost, settings.maxLiveRoles - live))
    : 0;

const spareAtMost = 3;

/** Everything that the cases send, laid over each other. */
const itemsOf = (cases: readonly Case[]): JsonObject =>
  cases
    .flatMap(({ steps }) => steps.flatMap((step) => (step.do === 'call' ? (step.items ?? []) : [])))
    .reduce<JsonObject>((sum, { item }) => (isJsonObject(item) ? overlaid(sum, item) : sum), {});

/**
 * Alone and whole: the control goes along on roles of its own, before a claim that shall be refused and after one that
 * shall be accepted.
 */
function wholeOf(one: Case, { confirm, like, control: outcome }: Batch): Case {
  const along = like ? neededAgain(like, outcome) : one.control;
  if (!confirm || !along) return one;
  const { call, given } = along;
  // Fillers may stand in both; every other role of the control is its own.
  const own = new Set(Object.keys(given.roles).filter((name) => given.roles[name]?.kind !== 'filler'));
  const apart = (name: string): string => (own.has(name) ? `control${name}` : name);
  const control: Step = { ...renamed(call, apart), purpose: 'control' };
  const roles = {
    ...one.given.roles,
    ...Object.fromEntries(Object.entries(given.roles).map(([name, role]) => [apart(name), role])),
  };
  const steps: Step[] =
    one.expects === 'accepted' ? [...one.steps, { do: 'look' }, control] : [control, { do: 'look' }, ...one.steps];
  return { ...one, given: { ...one.given, roles }, steps };
}

function renamed(call: Call, apart: (name: string) => string): Call {
  const named = (role: RoleRef | undefined): { role?: RoleRef } =>
    role === undefined ? {} : { role: typeof role === 'string' ? apart(role) : role };
  return {
    ...call,
    ...named(call.role),
    ...(call.items ? { items: call.items.map((intent) => ({ ...intent, ...named(intent.role) })) } : {}),
  };
}

const deletes = ({ contract }: Session, step: Call | Assign): boolean =>
  step.do === 'call' && contract.operations.some(({ name, plays }) => name === step.operation && plays === 'delete');

function segmentsOf(steps: readonly Step[]): (Call | Assign)[][] {
  const segments: (Call | Assign)[][] = [[]];
  for (const step of steps) {
    if (step.do === 'look') segments.push([]);
    else segments.at(-1)?.push(step);
  }
  return segments;
}

async function steerFor(session: Session, one: Opened, looks: Look[]): Promise<void> {
  const { sole } = one.case.given;
  if (sole === undefined || one.problem) return;
  const id = one.ids[sole];
  one.problem = id === undefined ? `role ${sole} is not there` : await steer(session, id, one.case.id);
  if (one.problem === null) soleIs(session.defaults, madeOf(one.case.given.roles[sole]));
  // Steering has changed the roles since they were made, so this look tells nothing of how they were made.
  one.calls.splice(
    0,
    one.calls.length,
    ...one.calls.map((record): CallRecord => ({ ...record, stage: 'early-setup' })),
  );
  looks[0] = await sharedLook(session, [one], { after: false });
}

async function runSegment(
  session: Session,
  one: Opened,
  segment: readonly (Call | Assign)[],
  lookIndex: number,
): Promise<void> {
  for (const step of segment) {
    if (one.problem) return;
    if (step.do === 'call' && step.purpose === 'control' && one.case.expects === 'accepted' && claimsWentThrough(one))
      continue;
    try {
      const record = await (step.do === 'call' ? runCall(session, one, step) : runAssign(session, one, step));
      one.calls.push({ ...record, stage: { after: lookIndex } });
      if (step.purpose === 'given' && record.answer.class !== 'accepted')
        one.problem = `a step beforehand was answered ${String(record.answer.status ?? 'not at all')}`;
    } catch (error) {
      if (!(error instanceof MissingRole)) throw error;
      one.problem = `role ${error.role} of the case is not there`;
    }
  }
}

const claimsWentThrough = (one: Opened): boolean =>
  one.calls.every((record) => record.step.purpose !== 'claim' || record.answer.class === 'accepted');

async function runCall(session: Session, one: Opened, call: Call): Promise<Omit<CallRecord, 'stage'>> {
  // A control beside its case needs a name of its own wherever names are unique.
  const mark = call.purpose === 'control' ? nextMark(session) : one.mark;
  const record = await perform(session, call, one.ids, mark, one.case.id);
  const creates = session.contract.operations.some(
    (operation) => operation.name === call.operation && operation.plays === 'create',
  );
  if (creates)
    bindCreated(
      session,
      one,
      (call.items ?? []).map(({ role }) => (typeof role === 'string' ? role : undefined)),
      record,
    );
  return record;
}

/** A user that only has to be freed gets back what it held before: then it need not be put back. */
async function runAssign(session: Session, one: Opened, step: Assign): Promise<Omit<CallRecord, 'stage'>> {
  const user = one.users[step.user];
  const held = session.users.lent.get(user ?? '')?.held;
  const id =
    step.role !== null
      ? one.ids[step.role]
      : step.purpose === 'given' && held !== undefined && !isNone(session, held)
        ? held
        : null;
  if (user === undefined || id === undefined) throw new MissingRole(String(step.role ?? `user ${String(step.user)}`));
  return assign(session, step, user, id, one.case.id);
}

/**
 * A role that came to be although its create was refused, and that cannot carry the mark, is known by what was sent.
 */
function adoptUnmarked(session: Session, opened: readonly Opened[], looks: readonly Look[]): void {
  const before = looks.at(-2)?.list?.items;
  const after = looks.at(-1)?.list?.items;
  if (!before || !after) return;
  const creates = new Set(
    session.contract.operations.filter(({ plays }) => plays === 'create').map(({ name }) => name),
  );
  const sentNames = new Set(
    opened
      .flatMap((one) => one.calls)
      .filter(({ step }) => step.do === 'call' && creates.has(step.operation))
      .flatMap(({ sent }) => sent.map(({ item }) => asText(valueAt(item, session.contract.role.nameAt)))),
  );
  for (const [key, item] of after) {
    if (
      before.has(key) ||
      wasEverOurs(session.ownRoles, key) ||
      !sentNames.has(asText(valueAt(item, session.contract.role.nameAt)))
    )
      continue;
    const adopted = adopt(session.ownRoles, item);
    if (adopted) retire(adopted);
  }
}

/** A number may be stored as a text; what is none has no name. */
const asText = (name: Json | undefined): string =>
  typeof name === 'string' ? name.trim() : typeof name === 'number' ? String(name) : '';

function historyOf(
  one: Opened,
  touchedByOthers: readonly string[],
  looks: readonly Look[],
  own: ReadonlySet<string>,
  batch: Batch,
): History {
  const control = one.calls.find(({ step }) => step.purpose === 'control');
  return {
    case: one.case,
    ids: { ...one.ids },
    users: [...one.users],
    own,
    looks,
    calls: one.calls,
    touchedByOthers: new Set(touchedByOthers),
    control: !one.case.control
      ? 'none'
      : control
        ? outcomeOf(control)
        : batch.confirm && one.case.expects === 'accepted'
          ? claimsWentThrough(one)
            ? 'accepted'
            : 'failed'
          : batch.control(one.case.control.key),
    problem: one.problem,
  };
}

/**
 * Keys of every role that a case may have changed. One that shares a role and was refused altogether has not touched
 * it, so a trace on it is
 * worth a second look; the good elements beside a bad one may have been carried out.
 */
function touchedBy(one: Opened, looks: readonly Look[]): string[] {
  if (shares(one) && one.calls.every(({ answer }) => answer.class === 'refused')) {
    return one.calls
      .flatMap(({ sent }) => (sent.length > 1 ? sent.flatMap(({ id }) => id ?? []) : []))
      .map(idKey)
      .filter((key) => key !== idKey(one.ids['A']));
  }
  // What was only read was not touched.
  const written = one.calls.filter(({ exchange }) => exchange.request.method !== 'GET');
  const ids = [
    ...Object.values(one.ids),
    ...written.flatMap(({ sent, answer }) => [
      ...sent.flatMap(({ id }) => id ?? []),
      ...answer.items.flatMap((item) => Object.values(item)),
    ]),
  ];
  return [...ids.filter((id) => typeof id === 'string' || typeof id === 'number').map(idKey), ...namedAs(one, looks)];
}

/**
 * Keys of roles that came to be under a name that a bulk request of the case carried, be it in one that was refused as
 * a whole.
 */
function namedAs(one: Opened, looks: readonly Look[]): string[] {
  if (!one.calls.some(({ sent }) => sent.length > 1)) return [];
  return looks
    .slice(1)
    .flatMap(({ list }) => [...(list?.items.entries() ?? [])])
    .filter(([key, item]) => !looks[0]?.list?.items.has(key) && JSON.stringify(item).includes(one.mark))
    .map(([key]) => key);
}

/** One role only: of several elements of a refused request the good ones may have been carried out. */
const shares = (one: Opened): boolean => {
  const own = Object.values(one.case.given.roles).filter(({ kind }) => kind === 'own');
  return own.length === 1 && own.some((role) => role.kind === 'own' && role.shared);
};

export const outcomeOf = (record: CallRecord): History['control'] =>
  record.answer.class === 'accepted' ? 'accepted' : record.answer.class === 'refused' ? 'refused' : 'failed';

/** What a plain accepted create made is as good as any role of the pool. */
const isPlainCreate = (one: Opened): boolean =>
  one.case.expects === 'accepted' &&
  one.problem === null &&
  !needsOf(one.case).some((need) => need.kind === 'permit') &&
  one.users.length === 0 &&
  one.calls.every(({ answer }) => answer.class === 'accepted');

/** Users go back to what they held; lent roles are free again unless the case left its traces on them. */
async function close(session: Session, opened: readonly Opened[]): Promise<void> {
  for (const one of opened) {
    await releaseUsers(session, one.users, one.case.id);
    for (const [name, id] of Object.entries(one.ids)) {
      const role = session.ownRoles.roles.get(idKey(id));
      const given = one.case.given.roles[name];
      if (!role || given?.kind === 'filler') continue;
      release(role);
      if ((given !== undefined || !isPlainCreate(one)) && (given?.kind !== 'own' || given.item !== undefined))
        retire(role);
    }
  }
  // What a case created without naming it is nobody's any more: with a plain name and nothing else it is as good as
  // any.
  const plain = new Set(opened.filter(isPlainCreate).flatMap((one) => Object.values(one.ids).map(idKey)));
  for (const role of session.ownRoles.roles.values()) {
    if (useOf(role).is !== 'lent') continue;
    release(role);
    if (!plain.has(role.key) && !hasPlainNameOnly(session, role)) retire(role);
  }
}

const hasPlainNameOnly = (
  {
    contract: {
      role: { nameAt },
    },
  }: Session,
  { made, name }: OwnRole,
): boolean =>
  /^[\w -]+$/.test(name) &&
  made !== undefined &&
  JSON.stringify(made) === JSON.stringify(withValueAt({}, nameAt, name));

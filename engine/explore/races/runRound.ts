import { operationFor } from '../../../contract/questions';
import type { Exchange } from '../../../model/exchange';
import type { Json } from '../../../model/json';
import { callOn, inGroups } from '../../language/calls';
import { bindCreated } from '../../account/cast';
import type { Opened } from '../../run/arrange';
import type { Assign, Call, Case } from '../../language/case';
import { caseOf } from '../../language/caseOf';
import type { CallRecord, Look } from '../../language/history';
import { idKey } from '../../language/history';
import { takeSnapshot } from '../../account/look';
import { discard } from '../../account/poolRoles';
import { adopt, madeSince, ownKeys, wasEverOurs } from '../../account/ownRoles';
import { perform } from '../../account/perform';
import { nextMark } from '../../account/marks';
import { steer, unsteer } from '../../account/steer';
import { listedRoles, outdated } from '../../account/snapshots';
import { assign } from '../../account/assign';

import { exchangesOf } from '../events';
import { turnedOn } from './defaultRaces';
import { leaseUsers, releaseUsers } from '../../account/userLoans';
import type { Race, RaceKind } from './race';
import type { Random } from '../random';
import type { DeepWorld } from '../types';

export type Record = Omit<CallRecord, 'look'>;

/** A race as it went. */
export interface Round {
  readonly race: Race;
  readonly mark: string;
  readonly ids: Readonly<globalThis.Record<string, Json>>;
  readonly users: readonly string[];
  /** What brought about the given. */
  readonly given: readonly Record[];
  readonly before: Look;
  /** What was in flight together. */
  readonly fired: readonly Record[];
  readonly after: Look;
  readonly exchanges: readonly Exchange[];
}

const jitterMs = 4;
const readsAtMost = 10;

/** Brings about what a race wants, lets it run, looks, and takes everything back. */
export async function runRound(
  world: DeepWorld,
  kind: RaceKind,
  planned: Race,
  judge: (round: Round) => void,
  how: 'together' | 'in-turn' = 'together',
): Promise<'ran' | 'not-given'> {
  const { session } = world;
  const race = session.settings.settleMs > 0 ? withoutReads(world, planned) : planned;
  const caseId = `race.${kind.name.replace(/ /g, '-')}`;
  const opened: Opened = {
    case: raceCase(caseId),
    mark: nextMark(session),
    ids: {},
    users: [],
    calls: [],
    problem: null,
  };
  const before = ownKeys(session.ownRoles);
  try {
    if (!(await bringAbout(world, race, opened, caseId))) return 'not-given';
    const seenBefore = await lookAt(world, opened, caseId);
    const fired = await (how === 'together' ? fire : inTurn)(world, race, opened, caseId);
    const seenAfter = await lookAt(world, opened, caseId);
    const given: Record[] = opened.calls;
    const exchanges = [
      ...given.map(({ exchange }) => exchange),
      ...exchangesOf(seenBefore),
      ...fired.map(({ exchange }) => exchange),
      ...exchangesOf(seenAfter),
    ];
    judge({
      race,
      mark: opened.mark,
      ids: { ...opened.ids },
      users: [...opened.users],
      given,
      before: seenBefore,
      fired,
      after: seenAfter,
      exchanges,
    });
    return 'ran';
  } finally {
    await takeBack(world, opened, before, caseId);
  }
}

/** Where reads lag behind, what they show while writes are in flight proves nothing. */
function withoutReads({ session }: DeepWorld, race: Race): Race {
  const reads = session.contract.operations
    .filter(({ plays }) => plays === 'list' || plays === 'show')
    .map(({ name }) => name);
  const writes = race.lanes.map((lane) =>
    lane.filter((step) => step.do === 'assign' || !reads.includes(step.operation)),
  );
  return { ...race, watch: [], lanes: writes.filter((lane) => lane.length > 0) };
}

async function bringAbout(world: DeepWorld, race: Race, opened: Opened, caseId: string): Promise<boolean> {
  const { session } = world;
  const create = operationFor(session.contract, 'create');
  const items = Object.entries(race.roles).map(([role, item]) => ({ role, item }));
  for (const group of inGroups(create, items)) {
    const record = await perform(session, callOn(create, group, { purpose: 'given' }), opened.ids, opened.mark, caseId);
    opened.calls.push({ ...record, look: -1 });
    bindCreated(
      session,
      opened,
      group.map(({ role }) => role),
      record,
    );
  }
  if (items.some(({ role }) => opened.ids[role] === undefined)) return false;
  const holders = Object.entries(race.holders).flatMap(([role, many]) => Array<string>(many).fill(role));
  opened.users.push(...(await leaseUsers(session, holders.length + race.spareUsers, caseId)));
  if (opened.users.length < holders.length + race.spareUsers) return false;
  for (const [index, role] of holders.entries())
    if (!(await give(world, opened, { do: 'assign', purpose: 'given', user: index, role }, caseId))) return false;
  return race.keepers.length === 0 || keepOnly(world, race, opened, caseId);
}

async function give(world: DeepWorld, opened: Opened, step: Assign, caseId: string): Promise<boolean> {
  const record = await assign(
    world.session,
    step,
    opened.users[step.user] ?? '',
    step.role === null ? null : (opened.ids[step.role] ?? null),
    caseId,
  );
  opened.calls.push({ ...record, look: -1 });
  return record.answer.class === 'accepted';
}

/** Steers the account until only the race's keepers keep `atLeast`. */
async function keepOnly(world: DeepWorld, race: Race, opened: Opened, caseId: string): Promise<boolean> {
  const { session } = world;
  const { atLeast } = session.contract;
  const [first, ...others] = race.keepers;
  const id = first === undefined ? undefined : opened.ids[first];
  if (!atLeast || id === undefined) return false;
  await takeSnapshot(session, { show: [], users: [] }, caseId);
  if ((await steer(session, id, caseId)) !== null) return false;
  for (const role of others) {
    const record = await perform(
      session,
      callOn(operationFor(session.contract, 'update'), [{ role, item: turnedOn(world.context, atLeast, role) }], {
        purpose: 'given',
      }),
      opened.ids,
      opened.mark,
      caseId,
    );
    opened.calls.push({ ...record, look: -1 });
  }
  return true;
}

async function fire(world: DeepWorld, { lanes, watch }: Race, opened: Opened, caseId: string): Promise<Record[]> {
  const { session, random } = world;
  const fired: Record[] = [];
  let through = 0;
  const starts = watch.length > 0 ? afterReaders(random, lanes.length) : startsOf(random, lanes.length);
  const sends = starts.map(async (delay, index) => {
    if (delay > 0) await session.ports.clock.sleep(delay);
    for (const step of lanes[index] ?? []) fired.push(await one(world, step, opened, caseId));
    through += 1;
  });
  const watches = [0, 1].slice(0, watch.length).map(async (reader) => {
    for (let turn = reader; through < lanes.length && turn < readsAtMost; turn += 1) {
      fired.push(await one(world, watch[turn % watch.length] as Call, opened, caseId));
      // Readers that never pause would keep an app in this very process from getting on.
      await session.ports.clock.sleep(1);
    }
  });
  await Promise.all([...sends, ...watches]);
  return fired.sort((a, b) => a.exchange.startedMs - b.exchange.startedMs || a.exchange.id - b.exchange.id);
}

/** The same requests one after another: what goes wrong then too is no race. */
async function inTurn(world: DeepWorld, { lanes, watch }: Race, opened: Opened, caseId: string): Promise<Record[]> {
  const fired: Record[] = [];
  for (const step of [...watch, ...lanes.flat(), ...watch]) fired.push(await one(world, step, opened, caseId));
  return fired;
}

/**
 * Half of the time before the readers, else while their first reads are in flight: a read can be torn by what comes
 * after it began.
 */
const afterReaders = (random: Random, lanes: number): number[] => {
  const late = random.chance(0.5) ? 0 : 1 + random.below(jitterMs);
  return Array.from({ length: lanes }, () => late);
};

/** Half of the time all at once, else each after a few milliseconds of its own. */
const startsOf = (random: Random, lanes: number): number[] => {
  const together = random.chance(0.5);
  return Array.from({ length: lanes }, () => (together ? 0 : random.below(jitterMs)));
};

function one(world: DeepWorld, step: Call | Assign, opened: Opened, caseId: string): Promise<Record> {
  const { session } = world;
  return step.do === 'call'
    ? perform(session, step, opened.ids, opened.mark, caseId)
    : assign(
        session,
        step,
        opened.users[step.user] ?? '',
        step.role === null ? null : (opened.ids[step.role] ?? null),
        caseId,
      );
}

async function lookAt(world: DeepWorld, opened: Opened, caseId: string): Promise<Look> {
  const { session } = world;
  return takeSnapshot(session, { show: Object.values(opened.ids), users: opened.users }, caseId);
}

/** Users first, since a role in use may stay; then the defaults; then the roles. */
async function takeBack(world: DeepWorld, opened: Opened, before: ReadonlySet<string>, caseId: string): Promise<void> {
  const { session } = world;
  await releaseUsers(session, opened.users, caseId);
  await unsteer(session, caseId);
  adoptByMark(world, opened.mark);
  const mine = madeSince(session.ownRoles, before);
  await discard(session, mine, 'given');
  outdated(session.snapshots);
}

/** Roles that came to be although no answer told so are ours too. */
function adoptByMark(world: DeepWorld, mark: string): void {
  const { session } = world;
  for (const [key, item] of listedRoles(session.snapshots)) {
    if (!wasEverOurs(session.ownRoles, key) && JSON.stringify(item).includes(mark)) adopt(session.ownRoles, item);
  }
}

export const raceCase = (id: string): Case => caseOf({ id, what: id, sees: 'show', alone: true });

export const keysOf = (round: Round): Map<string, string> =>
  new Map(Object.entries(round.ids).map(([name, id]) => [idKey(id), name]));

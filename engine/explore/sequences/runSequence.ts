import { advance } from '../../../oracle/advance';
import { commonly, type Refutation } from '../../../oracle/blame';
import type { Step } from '../../../oracle/store/model';
import { emptyState, type Holding, type State } from '../../../oracle/store/state';
import { operationFor } from '../../../contract/questions';
import type { Act } from '../../../generators/random';
import type { Exchange } from '../../../model/exchange';
import type { Json } from '../../../model/json';
import type { Script } from '../../../model/script';
import { bindCreated } from '../../account/cast';
import type { Opened } from '../../run/arrange';
import { idKey } from '../../language/history';
import { takeSnapshot } from '../../account/look';
import { madeSince, ownKeys } from '../../account/ownRoles';
import { discard } from '../../account/poolRoles';
import { nextMark } from '../../account/marks';
import { perform } from '../../account/perform';
import { outdated } from '../../account/snapshots';
import { assign } from '../../account/assign';
import { callOf, type Cast } from './callOf';
import { eventOf, eventsOfLook, exchangesOf, inBrief } from '../events';
import { raceCase, type Record } from '../races/runRound';
import { leaseUsers, releaseUsers } from '../../account/userLoans';
import { rolesMade, scriptOf, type Told } from '../recipes/scriptOf';
import { rolesByName } from '../words';
import { withPlainRoles } from './withoutCommand';
import type { DeepWorld } from '../types';

/** A story that contradicts itself: which rule its last step breaks, and the steps up to there. */
export interface Contradiction {
  readonly refutation: Refutation;
  readonly steps: readonly string[];
  readonly exchanges: readonly Exchange[];
  readonly script: Script;
  /** What was carried out, with every role named by its place. */
  readonly acts: readonly Act[];
}

const caseId = 'story';

/** Tells a story to the target, step by step, each followed by a look, and judges answers and looks by the oracle. */
export async function tellStory(
  world: DeepWorld,
  acts: readonly Act[],
  users: number,
  step: Step,
): Promise<Contradiction | null> {
  const { session } = world;
  const before = ownKeys(session.ownRoles);
  const opened: Opened = { case: raceCase(caseId), mark: '', ids: {}, users: [], calls: [], problem: null };
  const cast: Cast = { names: [], live: new Set(), given: new Map() };
  try {
    if (acts.some((act) => act.do === 'assign' || act.do === 'free'))
      opened.users.push(...(await leaseUsers(session, users, caseId)));
    return await follow(world, acts, opened, cast, step);
  } finally {
    await releaseUsers(session, opened.users, caseId);
    await discard(session, madeSince(session.ownRoles, before), 'given');
    outdated(session.snapshots);
  }
}

async function follow(
  world: DeepWorld,
  acts: readonly Act[],
  opened: Opened,
  cast: Cast,
  step: Step,
): Promise<Contradiction | null> {
  const { session } = world;
  const { contract } = session;
  const steps: string[] = [];
  const told: Told[] = [];
  const carriedOut: Act[] = [];
  const exchanges: Exchange[] = [];
  let states: readonly State[] = [
    emptyState(new Map(opened.users.map((user): [string, Holding] => [user, { keys: [], sure: false }]))),
  ];
  const end = (refuted: Refutation): Contradiction => {
    const names = namesIn(opened);
    const seen = { expected: rolesByName(refuted.expected, names), actual: rolesByName(refuted.actual, names) };
    return {
      acts: carriedOut,
      refutation: { ...refuted, ...seen },
      steps: [...steps, `Expected ${seen.expected}; but ${seen.actual}.`],
      exchanges,
      script: scriptOf(session, {
        ...seen,
        roles: rolesMade(
          session,
          told.map(({ step: sent }) => sent),
        ),
        users: opened.users,
        given: [],
        lanes: [told],
        watch: [],
        undo: [],
      }),
    };
  };
  for (const [index, act] of acts.entries()) {
    if (world.stopped()) return null;
    const mark = nextMark(session);
    const plain = withPlainRoles(act, cast.names.length);
    const record = await carryOut(world, act, opened, cast, mark);
    if (record === null) continue;
    carriedOut.push(plain);
    exchanges.push(record.exchange);
    const says = inBrief(record, namesIn(opened));
    told.push({ step: record.step, mark, says });
    steps.push(`${String(steps.length + 1)}. ${says}`);
    const broken = serverError(record);
    if (broken) return end(broken);
    const event = eventOf(contract, record, opened.ids, opened.users, '');
    const last = index === acts.length - 1;
    const seen = await takeSnapshot(
      session,
      {
        show: toShow(opened, cast, act, last),
        users: last || act.do === 'assign' || act.do === 'free' || act.do === 'delete' ? opened.users : [],
      },
      caseId,
    );
    exchanges.push(...exchangesOf(seen));
    for (const { operation, answer } of [...(event ? [event] : []), ...eventsOfLook(contract, seen, 'then')]) {
      const next = advance(step, states, operation, answer);
      if ('refuted' in next) return end(next.refuted);
      if ('unknown' in next) return null;
      states = next.states;
    }
    opened.calls.push({ ...record, look: -1 });
  }
  return null;
}

const namesIn = (opened: Opened): Map<string, string> =>
  new Map(Object.entries(opened.ids).map(([name, id]) => [idKey(id), name]));

/** The roles that the act was about, and one more in turn; at the end all of them. */
function toShow(opened: Opened, cast: Cast, act: Act, last: boolean): Json[] {
  const ids = Object.values(opened.ids);
  if (last) return ids;
  const touched =
    act.do === 'update'
      ? act.parts.map(({ role }) => role)
      : act.do === 'delete'
        ? act.roles
        : act.do === 'create' || act.do === 'free'
          ? []
          : [act.role];
  const named = touched
    .map((role) => cast.names[role % Math.max(1, cast.names.length)])
    .flatMap((name) => (name === undefined ? [] : (opened.ids[name] ?? [])));
  const other = ids[opened.calls.length % Math.max(1, ids.length)];
  return [...new Map([...named, ...(other === undefined ? [] : [other])].map((id) => [idKey(id), id])).values()];
}

/** Carries out one act; null where there is nothing to do it to. */
async function carryOut(world: DeepWorld, act: Act, opened: Opened, cast: Cast, mark: string): Promise<Record | null> {
  const { session } = world;
  const step = callOf(
    session.contract,
    act,
    cast,
    session.settings.maxLiveRoles - session.ownRoles.roles.size,
    opened.users.length,
  );
  if (step === null) return null;
  if (step.do === 'assign')
    return assign(
      session,
      step,
      opened.users[step.user] ?? '',
      step.role === null ? null : (opened.ids[step.role] ?? null),
      caseId,
    );
  const missing = [step.role, ...(step.items ?? []).map(({ role }) => role)].some(
    (role) => typeof role === 'string' && cast.names.includes(role) && opened.ids[role] === undefined,
  );
  if (missing && step.operation !== operationFor(session.contract, 'create').name) return null;
  const record = await perform(session, step, opened.ids, mark, caseId);
  if (step.operation === operationFor(session.contract, 'create').name) {
    const names = (step.items ?? []).map(({ role }) => (typeof role === 'string' ? role : undefined));
    bindCreated(session, opened, names, record);
    for (const [index, name] of names.entries()) {
      if (name === undefined) continue;
      cast.names.push(name);
      const sent = record.sent[index]?.item;
      if (sent !== undefined) cast.given.set(name, sent);
      if (opened.ids[name] === undefined) cast.names.pop();
    }
  }
  return record;
}

const serverError = ({ step, answer }: Record): Refutation | null =>
  step.do === 'call' && answer.class === 'server-error'
    ? {
        blame: {
          rule: `${step.operation}.no-server-error`,
          statement: commonly('must'),
          words: 'a server does not break',
        },
        expected: 'no server error',
        actual: `${step.operation} answered ${String(answer.status)}`,
      }
    : null;

import type { Operation, Statement } from '../../../contract/types';
import { operationFor, operationNamed } from '../../../contract/questions';
import type { Exchange } from '../../../model/exchange';
import type { Json, JsonObject } from '../../../model/json';
import type { Script } from '../../../model/script';
import { commonly } from '../../../oracle/blame';
import { callOn } from '../../language/calls';
import { bindCreated } from '../../account/cast';
import type { Opened } from '../../run/arrange';
import type { Call } from '../../language/case';
import { idKey } from '../../language/history';
import { takeSnapshot } from '../../account/look';
import { madeSince, ownKeys } from '../../account/ownRoles';
import { discard } from '../../account/poolRoles';
import { nextMark } from '../../account/marks';
import { perform } from '../../account/perform';
import { roleItem } from '../changes';
import { inBrief } from '../events';
import { countedWrongly, type LengthCase } from './lengthUnits';
import { callOf, plainCall } from './oddCall';
import type { OddCase } from './oddCases';
import { judgeOdd, type OddView } from './oddJudge';
import { takenAmiss } from './oddTaken';
import { raceCase, type Record } from '../races/runRound';
import { scriptOf } from '../recipes/scriptOf';
import { rolesByName } from '../words';
import type { DeepWorld } from '../types';

/** What an unusual request broke. */
export interface OddBreak {
  readonly ruleId: string;
  readonly statement: Statement;
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
  readonly steps: readonly string[];
  readonly exchanges: readonly Exchange[];
  readonly script: Script;
}

type Said = Omit<OddBreak, 'steps' | 'exchanges' | 'script'>;

const caseId = 'unusual';

/** The role that unusual updates are tried on; it is made when it is first wanted, and again when it is gone. */
export interface Stage {
  role: Json | null;
}

/** Sends one unusual request and looks at what came of it; null where nothing is wrong. */
export async function tryOdd(world: DeepWorld, one: OddCase, stage: Stage): Promise<OddBreak | null> {
  const { session } = world;
  const { contract } = session;
  const operation = one.kind === 'id' ? operationFor(contract, 'show') : operationNamed(contract, one.operation);
  const opened: Opened = {
    case: raceCase(caseId),
    mark: nextMark(session),
    ids: {},
    users: [],
    calls: [],
    problem: null,
  };
  const before = ownKeys(session.ownRoles);
  if (operation.plays !== 'create' && one.kind !== 'id' && !(await setStage(world, stage, opened))) return null;
  const { call, item } = callOf(contract, one, operation);
  const record = await perform(session, call, opened.ids, opened.mark, caseId);
  if (operation.plays === 'create') bindCreated(session, opened, ['A'], record);
  const broken = serverBroke(record, operation);
  // What an operation says that is not there, or not to be had, says nothing about the request; what others show tells
  // whether they are there.
  const said = broken
    ? operation.plays === 'write-only'
      ? await beside(world, operation, opened, record, broken)
      : [{ ...broken, exchanges: [record.exchange] }]
    : record.answer.class === 'accepted' && one.kind !== 'id'
      ? await accepted(world, one, operation, record, item, opened)
      : record.answer.class === 'refused' && one.kind === 'length' && one.of !== 'combining'
        ? await refusedAtLimit(world, one, operation, record, opened)
        : [];
  if (operation.plays === 'create') await discard(session, madeSince(session.ownRoles, before), 'given');
  const [first] = said.filter(({ ruleId }) => !world.isKnown(ruleId));
  if (!first) return null;
  const names = new Map([[idKey(opened.ids['A']), 'A']]);
  const says = inBrief(record, names);
  const beforehand =
    operation.plays !== 'create' && one.kind !== 'id'
      ? [{ step: stageCall(world), mark: session.runMark + '0000', says: 'create of role A' }]
      : [];
  return {
    ...first,
    message: rolesByName(first.message, names),
    steps: [`1. ${says}${call.raw?.body ? ` as ${short(call.raw.body)}` : ''}`],
    script: scriptOf(session, {
      expected: first.expected,
      actual: first.actual,
      users: [],
      roles: one.kind === 'id' ? [] : ['A'],
      given: beforehand,
      lanes: [[{ step: call, mark: opened.mark, says }]],
      watch: [],
      undo: [],
    }),
  };
}

const stageCall = ({ context, session }: DeepWorld): Call =>
  callOn(operationFor(session.contract, 'create'), [{ role: 'A', item: roleItem(context, 'A', 0, false) }], {
    purpose: 'given',
  });

async function setStage(world: DeepWorld, stage: Stage, opened: Opened): Promise<boolean> {
  const { session } = world;
  const key = stage.role === null ? null : idKey(stage.role);
  if (key === null || !session.ownRoles.roles.has(key)) {
    const record = await perform(session, stageCall(world), {}, opened.mark, caseId);
    bindCreated(session, opened, ['A'], record);
    stage.role = opened.ids['A'] ?? null;
  }
  if (stage.role !== null) opened.ids['A'] = stage.role;
  return stage.role !== null;
}

async function accepted(
  world: DeepWorld,
  one: OddCase,
  operation: Operation,
  record: Record,
  item: JsonObject,
  opened: Opened,
): Promise<Omit<OddBreak, 'steps' | 'script'>[]> {
  const { session } = world;
  const id = opened.ids['A'];
  const taken = takenAmiss(operation, one);
  if (taken) return beside(world, operation, opened, record, taken);
  if (id === undefined || one.kind === 'id' || operation.plays === 'write-only') return [];
  const seen = await takeSnapshot(session, { show: [id], users: [] }, caseId);
  const views: OddView[] = [
    ...record.answer.items.slice(0, 1).map((shown) => ({ where: 'the answer', item: shown })),
    ...[seen.shown.get(idKey(id))?.item ?? null].flatMap((shown) => (shown ? [{ where: 'show', item: shown }] : [])),
    ...[seen.list?.items.get(idKey(id))].flatMap((shown) => (shown ? [{ where: 'list', item: shown }] : [])),
  ];
  const exchanges = [record.exchange, ...seen.reads.map(({ exchange }) => exchange)];
  return judgeOdd(world, one, operation, record, item, views).map((found) => ({ ...found, exchanges }));
}

/** What an answer alone shows, where the same operation takes a plain request right after. */
async function beside(
  world: DeepWorld,
  operation: Operation,
  opened: Opened,
  record: Record,
  found: Said,
): Promise<Omit<OddBreak, 'steps' | 'script'>[]> {
  const { session } = world;
  const plain = await perform(session, plainCall(session.contract, operation), opened.ids, nextMark(session), caseId);
  return plain.answer.class === 'accepted' ? [{ ...found, exchanges: [record.exchange, plain.exchange] }] : [];
}

/** Text at the limit was refused: its length was counted wrongly if shorter text of the same kind is taken. */
async function refusedAtLimit(
  world: DeepWorld,
  one: LengthCase,
  operation: Operation,
  record: Record,
  opened: Opened,
): Promise<Omit<OddBreak, 'steps' | 'script'>[]> {
  const { session } = world;
  const { call } = callOf(session.contract, one, operation, true);
  const shorter = await perform(session, call, opened.ids, nextMark(session), caseId);
  const wrong = shorter.answer.class === 'accepted' ? countedWrongly(operation, one, undefined) : null;
  return wrong ? [{ ...wrong, exchanges: [record.exchange, shorter.exchange] }] : [];
}

function serverBroke({ answer, exchange }: Record, operation: Operation): Said | null {
  const cut =
    exchange.outcome.kind === 'lost' && (exchange.outcome.reason === 'reset' || exchange.outcome.reason === 'protocol');
  if (answer.class !== 'server-error' && !cut) return null;
  const actual = cut ? 'the connection was dropped' : `status ${String(answer.status)}`;
  return {
    ruleId: `${operation.name}.no-server-error`,
    statement: commonly('must'),
    message: `An unusual request to ${operation.name} made the server fail: ${actual}.`,
    expected: 'any answer below 500',
    actual,
  };
}

const short = (text: string): string =>
  text.length > 400 ? `${text.slice(0, 380)}… (${String(text.length)} characters)` : text;

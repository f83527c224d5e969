import type { Operation, Statement } from '../../contract/types';
import { operationFor } from '../../contract/types';
import { MARK_PLACEHOLDER } from '../../generators/mark';
import type { Exchange } from '../../model/exchange';
import type { Json, JsonObject } from '../../model/json';
import { withValueAt } from '../../model/pointer';
import type { Script } from '../../model/script';
import { commonly } from '../../oracle/blame';
import { bindCreated, type Opened } from '../given';
import type { Call } from '../law';
import { idKey } from '../law';
import { look } from '../look';
import { discard } from '../pool';
import { nextMark, operationNamed, perform } from '../session';
import { createCall, roleItem, updateCall } from './changes';
import { inBrief } from './events';
import { countedWrongly, lengthText, type LengthCase } from './lengthUnits';
import type { OddCase } from './oddCases';
import { memberText } from './oddMembers';
import { judgeOdd, type OddView } from './oddJudge';
import { caseOf, type Record } from './raceRound';
import { scriptOf } from './scriptOf';
import { rolesByName } from './storyWords';
import type { DeepWorld } from './types';

/** What an unusual request broke. */
export interface OddBreak { readonly ruleId: string; readonly statement: Statement; readonly message: string; readonly expected: string; readonly actual: string; readonly steps: readonly string[]; readonly exchanges: readonly Exchange[]; readonly script: Script }

const caseId = 'unusual';
const MEMBER = '@@member@@';

/** The role that unusual updates are tried on; it is made when it is first wanted, and again when it is gone. */
export interface Stage { role: Json | null }

/** Sends one unusual request and looks at what came of it; null where nothing is wrong. */
export async function tryOdd(world: DeepWorld, one: OddCase, stage: Stage): Promise<OddBreak | null> {
  const { session } = world;
  const { contract } = session;
  const operation = one.kind === 'id' ? operationFor(contract, 'show') : operationNamed(contract, one.operation);
  const opened: Opened = { case: caseOf(caseId), mark: nextMark(session), ids: {}, users: [], calls: [], problem: null };
  const before = new Set(session.own.keys());
  if (operation.plays === 'update' && !(await setStage(world, stage, opened))) return null;
  const { call, item } = callOf(world, one, operation);
  const record = await perform(session, call, opened.ids, opened.mark, caseId);
  if (operation.plays === 'create') bindCreated(session, opened, ['A'], record);
  const broken = serverBroke(record, operation);
  const said = broken ? [{ ...broken, exchanges: [record.exchange] }]
    : record.answer.class === 'accepted' && one.kind !== 'id' ? await accepted(world, one, operation, record, item, opened)
    : record.answer.class === 'refused' && one.kind === 'length' && one.of !== 'combining' ? await refusedAtLimit(world, one, operation, record, opened) : [];
  if (operation.plays === 'create') await discard(session, [...session.own.values()].filter((role) => !before.has(role.key)), 'given');
  const [first] = said.filter(({ ruleId }) => !world.isKnown(ruleId));
  if (!first) return null;
  const names = new Map([[idKey(opened.ids['A']), 'A']]);
  const says = inBrief(record, names);
  const beforehand = operation.plays === 'update' ? [{ step: stageCall(world), mark: session.runMark + '0000', says: 'create of role A' }] : [];
  return {
    ...first, message: rolesByName(first.message, names), steps: [`1. ${says}${call.raw?.body ? ` as ${short(call.raw.body)}` : ''}`],
    script: scriptOf(session, {
      expected: first.expected, actual: first.actual, users: [], roles: one.kind === 'id' ? [] : ['A'],
      given: beforehand, lanes: [[{ step: call, mark: opened.mark, says }]], watch: [], undo: [],
    }),
  };
}

const stageCall = ({ context, session }: DeepWorld): Call =>
  createCall(operationFor(session.contract, 'create'), [{ role: 'A', item: roleItem(context, 'A', 0, false) }], 'given');

async function setStage(world: DeepWorld, stage: Stage, opened: Opened): Promise<boolean> {
  const { session } = world;
  const key = stage.role === null ? null : idKey(stage.role);
  if (key === null || !session.own.has(key)) {
    const record = await perform(session, stageCall(world), {}, opened.mark, caseId);
    bindCreated(session, opened, ['A'], record);
    stage.role = opened.ids['A'] ?? null;
  }
  if (stage.role !== null) opened.ids['A'] = stage.role;
  return stage.role !== null;
}

async function accepted(world: DeepWorld, one: OddCase, operation: Operation, record: Record, item: JsonObject, opened: Opened): Promise<Omit<OddBreak, 'steps' | 'script'>[]> {
  const { session } = world;
  const id = opened.ids['A'];
  if (id === undefined || one.kind === 'id') return [];
  const seen = await look(session, { show: [id], users: [] }, caseId);
  session.lastLook = seen;
  session.lookIsFresh = true;
  const views: OddView[] = [
    ...record.answer.items.slice(0, 1).map((shown) => ({ where: 'the answer', item: shown })),
    ...[seen.shown.get(idKey(id))?.item ?? null].flatMap((shown) => (shown ? [{ where: 'show', item: shown }] : [])),
    ...[seen.list?.items.get(idKey(id))].flatMap((shown) => (shown ? [{ where: 'list', item: shown }] : [])),
  ];
  const exchanges = [record.exchange, ...seen.reads.map(({ exchange }) => exchange)];
  return judgeOdd(world, one, operation, record, item, views).map((found) => ({ ...found, exchanges }));
}

/** Text at the limit was refused: its length was counted wrongly if shorter text of the same kind is taken. */
async function refusedAtLimit(world: DeepWorld, one: LengthCase, operation: Operation, record: Record, opened: Opened): Promise<Omit<OddBreak, 'steps' | 'script'>[]> {
  const { session } = world;
  const { call } = callOf(world, one, operation, true);
  const shorter = await perform(session, call, opened.ids, nextMark(session), caseId);
  const wrong = shorter.answer.class === 'accepted' ? countedWrongly(operation, one, undefined) : null;
  return wrong ? [{ ...wrong, exchanges: [record.exchange, shorter.exchange] }] : [];
}

function serverBroke({ answer, exchange }: Record, operation: Operation): Omit<OddBreak, 'steps' | 'exchanges' | 'script'> | null {
  const cut = exchange.outcome.kind === 'lost' && (exchange.outcome.reason === 'reset' || exchange.outcome.reason === 'protocol');
  if (answer.class !== 'server-error' && !cut) return null;
  const actual = cut ? 'the connection was dropped' : `status ${String(answer.status)}`;
  return { ruleId: `${operation.name}.no-server-error`, statement: commonly('must'), message: `An unusual request to ${operation.name} made the server fail: ${actual}.`, expected: 'any answer below 500', actual };
}

function callOf({ context }: DeepWorld, one: OddCase, operation: Operation, short = false): { call: Call; item: JsonObject } {
  if (one.kind === 'id') return { item: {}, call: { do: 'call', purpose: 'claim', operation: operation.name, role: { segment: one.segment } } };
  const creates = operation.plays === 'create';
  const { nameAt } = context.contract.role;
  const named = withValueAt({}, nameAt, `${MARK_PLACEHOLDER} A`);
  const plain = (one.kind === 'text' && one.texts[nameAt] !== undefined) || (one.kind === 'length' && one.pointer === nameAt) ? {} : named;
  const item = one.kind === 'text' ? Object.entries(one.texts).reduce((sum, [pointer, text]) => withValueAt(sum, pointer, text), plain)
    : one.kind === 'listed' ? withValueAt(plain, one.pointer, one.value)
    : one.kind === 'length' ? withValueAt(plain, one.pointer, lengthText(context.contract, operation, one, short)) : plain;
  const call = creates ? createCall(operation, [{ role: 'A', item }]) : updateCall(operation, 'A', item);
  return { item, call: one.kind === 'member' ? { ...call, raw: { body: bodyWith(operation, item, one) } } : call };
}

/** The natural body with one member written by hand. */
function bodyWith(operation: Operation, item: JsonObject, { within, member }: OddCase & { kind: 'member' }): string {
  const { request } = operation;
  const inner = withValueAt({ ...request?.constants, ...item }, `${within}/${MEMBER}`, null);
  const whole = request?.idAt === undefined || request.idAt === '' || operation.plays === 'create' ? inner : withValueAt(inner, request.idAt, '{A}');
  const value: Json = request?.items.envelope === 'array' || operation.form === 'bulk' ? [whole] : whole;
  const body = !request || request.items.at === '' ? value : withValueAt({}, request.items.at, value);
  return JSON.stringify(body).replace(`"${MEMBER}":null`, () => memberText(member));
}

const short = (text: string): string => (text.length > 400 ? `${text.slice(0, 380)}… (${String(text.length)} characters)` : text);

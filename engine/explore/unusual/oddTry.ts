/** Sends one unusual request and finds the rule that the server breaks by its answer or by what it stores. */

import { operationFor, operationNamed } from '../../../contract/questions';
import type { Operation } from '../../../contract/types';
import type { Exchange } from '../../../model/exchange';
import type { Json, JsonObject } from '../../../model/json';
import type { Evidence } from '../../../model/observation';
import type { Script } from '../../../model/script';
import { commonly } from '../../../oracle/blame';
import { bindCreated } from '../../account/cast';
import { takeSnapshot } from '../../account/look';
import { nextMark } from '../../account/marks';
import { callOn } from '../../language/calls';
import type { Call } from '../../language/case';
import { idKey, type Look } from '../../language/history';
import { type Attempt, namesIn, newAttempt, newRolesRemover, type SentCall, sendStep } from '../attempt';
import { inBrief } from '../brief';
import { roleItem } from '../changes';
import { byStatus } from '../evidence';
import { scriptOf } from '../recipes/scriptOf';
import type { BrokenRule } from '../brokenRule';
import type { DeepWorld } from '../types';
import { rolesByName } from '../words';
import { countedWrongly, type LengthCase } from './lengthUnits';
import { oddCallOf, plainCall } from './oddCall';
import type { OddCase } from './oddCases';
import { judgeOdd, type OddView } from './oddJudge';
import { brokenByAcceptance } from './oddTaken';

/** A rule that an unusual request found broken, with what was done. */
export interface OddBreak extends BrokenRule {
  readonly steps: readonly string[];
  readonly evidence: Evidence;
  readonly exchanges: readonly Exchange[];
  readonly script: Script;
}

/** The role that unusual updates are sent to. It is created when it is first needed, and again when it is gone. */
export interface TestRole {
  id: Json | null;
}

/** An unusual request that was sent. */
interface Trial {
  readonly world: DeepWorld;
  readonly operation: Operation;
  readonly attempt: Attempt;
  readonly sent: SentCall;
}

type Found = BrokenRule & Pick<OddBreak, 'exchanges'>;

/** null: nothing is wrong, or the test role could not be created. */
export async function tryOdd(world: DeepWorld, one: OddCase, testRole: TestRole): Promise<OddBreak | null> {
  const { session } = world;
  const { contract } = session;
  const operation = one.kind === 'id' ? operationFor(contract, 'show') : operationNamed(contract, one.operation);
  const attempt = newAttempt('unusual');
  const mark = nextMark(session);
  const removeNewRoles = newRolesRemover(session);
  const isCreate = operation.plays === 'create';
  const needsRole = !isCreate && one.kind !== 'id';
  if (needsRole && !(await haveTestRole(world, testRole, attempt, mark))) return null;
  const { call, item } = oddCallOf(contract, one, operation);
  const sent = await sendStep(session, attempt, call, mark);
  if (isCreate) bindCreated(session, attempt, ['A'], sent);
  const found = await brokenRules({ world, operation, attempt, sent }, one, item);
  if (isCreate) await removeNewRoles();
  const first = found.find(({ ruleId }) => !world.isKnown(ruleId));
  if (!first) return null;
  const names = namesIn(attempt);
  const words = inBrief(sent, names);
  return {
    ...first,
    evidence: first.seen ? { test: sent.exchange.id, refutedBy: first.seen } : byStatus(sent),
    message: rolesByName(first.message, names),
    steps: [`1. ${words}${call.raw?.body ? ` as ${shortened(call.raw.body)}` : ''}`],
    script: scriptOf(session, {
      expected: first.expected,
      actual: first.actual,
      users: [],
      roles: one.kind === 'id' ? [] : ['A'],
      given: needsRole
        ? [{ step: testRoleCall(world), mark: `${session.runMark}0000`, words: 'create of role A' }]
        : [],
      lanes: [[{ step: call, mark, words }]],
      watch: [],
      undo: [],
    }),
  };
}

const testRoleCall = ({ context, session }: DeepWorld): Call =>
  callOn(operationFor(session.contract, 'create'), [{ role: 'A', item: roleItem(context, 'A', 0, false) }], {
    purpose: 'given',
  });

/** Makes the test role role A of the attempt. */
async function haveTestRole(world: DeepWorld, testRole: TestRole, attempt: Attempt, mark: string): Promise<boolean> {
  const { session } = world;
  if (testRole.id === null || !session.ownRoles.roles.has(idKey(testRole.id))) {
    const created = await sendStep(session, attempt, testRoleCall(world), mark);
    bindCreated(session, attempt, ['A'], created);
    testRole.id = attempt.ids['A'] ?? null;
  }
  if (testRole.id !== null) attempt.ids['A'] = testRole.id;
  return testRole.id !== null;
}

async function brokenRules(trial: Trial, one: OddCase, item: JsonObject): Promise<Found[]> {
  const { operation, sent } = trial;
  const failure = serverFailure(sent, operation);
  // A server may lack a write-only operation. Then a plain request fails too.
  if (failure)
    return operation.plays === 'write-only' ? confirmed(trial, failure) : [{ ...failure, exchanges: [sent.exchange] }];
  if (sent.answer.class === 'accepted' && one.kind !== 'id') return afterAcceptance(trial, one, item);
  if (sent.answer.class === 'refused' && one.kind === 'length' && one.of !== 'combining')
    return refusedAtLimit(trial, one);
  return [];
}

function serverFailure({ answer, exchange: { outcome } }: SentCall, operation: Operation): BrokenRule | null {
  const wasCut = outcome.kind === 'lost' && (outcome.reason === 'reset' || outcome.reason === 'protocol');
  if (answer.class !== 'server-error' && !wasCut) return null;
  const actual = wasCut ? 'the connection was dropped' : `status ${String(answer.status)}`;
  return {
    ruleId: `${operation.name}.no-server-error`,
    statement: commonly('must'),
    message: `An unusual request to ${operation.name} made the server fail: ${actual}.`,
    expected: 'any answer below 500',
    actual,
  };
}

/** The rules that an accepted request breaks, by its acceptance or by what answer, show and list tell of the role. */
async function afterAcceptance(trial: Trial, one: OddCase, item: JsonObject): Promise<Found[]> {
  const { world, operation, attempt, sent } = trial;
  const accepting = brokenByAcceptance(operation, one);
  if (accepting) return confirmed(trial, accepting);
  const id = attempt.ids['A'];
  if (id === undefined || operation.plays === 'write-only') return [];
  const snapshot = await takeSnapshot(world.session, { show: [id], users: [] }, attempt.caseId);
  const views = viewsOf(sent, snapshot, idKey(id));
  const exchanges = [sent.exchange, ...snapshot.reads.map(({ exchange }) => exchange)];
  return judgeOdd(world, one, operation, sent, item, views).map((found) => ({ ...found, exchanges }));
}

/** The role as the answer, show and list tell of it. */
function viewsOf(sent: SentCall, { shown, list }: Look, role: string): OddView[] {
  const answered = sent.answer.items[0];
  const one = shown.get(role);
  const listed = list?.items.get(role);
  const page = list?.pages.find(({ answer }) => listed && answer.items.includes(listed));
  return [
    ...(answered
      ? [{ where: 'the answer', item: answered, view: 'answer' as const, exchange: sent.exchange.id, role }]
      : []),
    ...(one?.item ? [{ where: 'show', item: one.item, view: 'show' as const, exchange: one.exchange.id, role }] : []),
    ...(listed && page
      ? [{ where: 'list', item: listed, view: 'list' as const, exchange: page.exchange.id, role }]
      : []),
  ];
}

/** The broken rule, if the operation accepts a plain request right after. */
async function confirmed({ world, operation, attempt, sent }: Trial, found: BrokenRule): Promise<Found[]> {
  const { session } = world;
  const plain = await sendStep(session, attempt, plainCall(session.contract, operation), nextMark(session));
  return plain.answer.class === 'accepted' ? [{ ...found, exchanges: [sent.exchange, plain.exchange] }] : [];
}

/** Text at the limit was refused. If shorter text of its kind is accepted, its length was counted wrongly. */
async function refusedAtLimit({ world, operation, attempt, sent }: Trial, one: LengthCase): Promise<Found[]> {
  const { session } = world;
  const { call } = oddCallOf(session.contract, one, operation, true);
  const shorter = await sendStep(session, attempt, call, nextMark(session));
  const wrong = shorter.answer.class === 'accepted' ? countedWrongly(operation, one, undefined) : null;
  return wrong ? [{ ...wrong, exchanges: [sent.exchange, shorter.exchange] }] : [];
}

const shortened = (text: string): string =>
  text.length > 400 ? `${text.slice(0, 380)}… (${String(text.length)} characters)` : text;

/** Runs a command sequence against the target, and holds each answer and each snapshot against the model. */

import { operationFor } from '../../../contract/questions';
import type { Command } from '../../../generators/random';
import type { Exchange } from '../../../model/exchange';
import type { Evidence } from '../../../model/observation';
import type { Json } from '../../../model/json';
import type { Script } from '../../../model/script';
import { advance } from '../../../oracle/advance';
import { commonly, type Refutation } from '../../../oracle/blame';
import type { Step } from '../../../oracle/store/model';
import { emptyState, type Holding, type State } from '../../../oracle/store/state';
import { bindCreated } from '../../account/cast';
import { leaseUsers, releaseUsers } from '../../account/userLoans';
import { takeSnapshot } from '../../account/look';
import { nextMark } from '../../account/marks';
import type { Session } from '../../account/session';
import { outdated } from '../../account/snapshots';
import type { Assign, Call } from '../../language/case';
import { idKey, type Look } from '../../language/history';
import { type Attempt, namesIn, newAttempt, newRolesRemover, type SentCall, sendStep } from '../attempt';
import { inBrief } from '../brief';
import { eventOf, eventsOfSnapshot, exchangesOf } from '../events';
import { byAnswer, byRead, byStatus } from '../evidence';
import { rolesMade, scriptOf, type ScriptStep } from '../recipes/scriptOf';
import type { DeepWorld } from '../types';
import { rolesByName } from '../words';
import { requestFor, type SequenceRoles } from './requestFor';
import { withPlainRoles } from './withoutCommand';

/** A sequence whose last command breaks a rule. */
export interface SequenceFailure {
  readonly refutation: Refutation;
  readonly evidence: Evidence;
  /** What was done, in numbered sentences, and what was expected in the end. */
  readonly steps: readonly string[];
  readonly exchanges: readonly Exchange[];
  readonly script: Script;
  /** The commands that were carried out, with every role given by its index. */
  readonly commands: readonly Command[];
}

/** `users`: how many may be moved. null: nothing is wrong, or too little is known to say. */
export async function runSequence(
  world: DeepWorld,
  commands: readonly Command[],
  users: number,
  step: Step,
): Promise<SequenceFailure | null> {
  const { session } = world;
  const attempt = newAttempt('sequence');
  const removeNewRoles = newRolesRemover(session);
  try {
    if (commands.some(movesUser)) attempt.users.push(...(await leaseUsers(session, users, attempt.caseId)));
    return await follow(world, commands, newProgress(attempt), step);
  } finally {
    await releaseUsers(session, attempt.users, attempt.caseId);
    await removeNewRoles();
    outdated(session.snapshots);
  }
}

const movesUser = (command: Command): boolean => command.do === 'assign' || command.do === 'free';

/** How far a sequence has come. */
interface Progress {
  readonly attempt: Attempt;
  readonly roles: SequenceRoles;
  readonly commands: Command[];
  readonly sent: ScriptStep[];
  readonly exchanges: Exchange[];
  /** The states in which the store may be. */
  states: readonly State[];
}

const newProgress = (attempt: Attempt): Progress => ({
  attempt,
  roles: { names: [], sent: new Map() },
  commands: [],
  sent: [],
  exchanges: [],
  states: [emptyState(new Map(attempt.users.map((user): [string, Holding] => [user, { keys: [], sure: false }])))],
});

async function follow(
  world: DeepWorld,
  commands: readonly Command[],
  progress: Progress,
  step: Step,
): Promise<SequenceFailure | null> {
  for (const [index, command] of commands.entries()) {
    if (world.stopped()) return null;
    const result = await runCommand(world.session, command, progress, step, index === commands.length - 1);
    if (result === 'unknown') return null;
    if (result !== 'holds') return failureOf(world.session, progress, result);
  }
  return null;
}

type Refuted = Pick<SequenceFailure, 'refutation' | 'evidence'>;

/** Sends one command, takes a snapshot, and holds both against the model. A command without a role is skipped. */
async function runCommand(
  session: Session,
  command: Command,
  progress: Progress,
  step: Step,
  isLast: boolean,
): Promise<'holds' | 'unknown' | Refuted> {
  const { attempt, roles, commands, sent, exchanges } = progress;
  const mark = nextMark(session);
  const plain = withPlainRoles(command, roles.names.length);
  const sentCall = await sendCommand(session, command, progress, mark);
  if (sentCall === null) return 'holds';
  commands.push(plain);
  exchanges.push(sentCall.exchange);
  sent.push({ step: sentCall.step, mark, words: inBrief(sentCall, namesIn(attempt)) });
  const broken = serverError(sentCall);
  if (broken) return { refutation: broken, evidence: byStatus(sentCall) };
  const event = eventOf(session.contract, sentCall, attempt.ids, attempt.users, '');
  const snapshot = await snapshotAfter(session, command, progress, isLast);
  exchanges.push(...exchangesOf(snapshot));
  for (const one of [...(event ? [event] : []), ...eventsOfSnapshot(session.contract, snapshot, 'then')]) {
    const next = advance(step, progress.states, one.operation, one.answer);
    if ('refuted' in next)
      return {
        refutation: next.refuted,
        evidence: one === event ? byAnswer(sentCall) : byRead(sentCall, snapshot, one.operation),
      };
    if ('unknown' in next) return 'unknown';
    progress.states = next.states;
  }
  return 'holds';
}

function failureOf(session: Session, progress: Progress, { refutation, evidence }: Refuted): SequenceFailure {
  const { attempt, commands, sent, exchanges } = progress;
  const names = namesIn(attempt);
  const expected = rolesByName(refutation.expected, names);
  const actual = rolesByName(refutation.actual, names);
  return {
    commands,
    exchanges,
    evidence,
    refutation: { ...refutation, expected, actual },
    steps: [
      ...sent.map(({ words }, index) => `${String(index + 1)}. ${words}`),
      `Expected ${expected}; but ${actual}.`,
    ],
    script: scriptOf(session, {
      expected,
      actual,
      roles: rolesMade(
        session,
        sent.map(({ step }) => step),
      ),
      users: attempt.users,
      given: [],
      lanes: [sent],
      watch: [],
      undo: [],
    }),
  };
}

/** Shows the roles of the command and one more in turn; in the end all. Reads users when their role may change. */
function snapshotAfter(
  session: Session,
  command: Command,
  { attempt, roles, commands }: Progress,
  isLast: boolean,
): Promise<Look> {
  const { ids, users, caseId } = attempt;
  const all = Object.values(ids);
  const own = rolesOf(command)
    .map((index) => roles.names[index % Math.max(1, roles.names.length)])
    .flatMap((name) => (name === undefined ? [] : (ids[name] ?? [])));
  const other = all[(commands.length - 1) % Math.max(1, all.length)];
  const some = new Map([...own, ...(other === undefined ? [] : [other])].map((id): [string, Json] => [idKey(id), id]));
  return takeSnapshot(
    session,
    {
      show: isLast ? all : [...some.values()],
      users: isLast || movesUser(command) || command.do === 'delete' ? users : [],
    },
    caseId,
  );
}

/** The roles that a command is about, by index. */
function rolesOf(command: Command): readonly number[] {
  switch (command.do) {
    case 'create':
    case 'free':
      return [];
    case 'update':
      return command.parts.map(({ role }) => role);
    case 'delete':
      return command.roles;
    case 'create-namesake':
    case 'rename-to':
    case 'assign':
    case 'read':
      return [command.role];
  }
}

/** null: there is no role or user for the command. */
async function sendCommand(
  session: Session,
  command: Command,
  { attempt, roles }: Progress,
  mark: string,
): Promise<SentCall | null> {
  const { contract, settings, ownRoles } = session;
  const room = { roles: settings.maxLiveRoles - ownRoles.roles.size, users: attempt.users.length };
  const step = requestFor(contract, command, roles, room);
  if (step === null) return null;
  const isCreate = step.do === 'call' && step.operation === operationFor(contract, 'create').name;
  if (!isCreate && lacksRole(step, attempt, roles)) return null;
  const sent = await sendStep(session, attempt, step, mark);
  if (isCreate) noteCreated(session, step, sent, attempt, roles);
  return sent;
}

/** Whether a call names a role whose id is not known. */
const lacksRole = (step: Call | Assign, { ids }: Attempt, { names }: SequenceRoles): boolean =>
  step.do === 'call' &&
  [step.role, ...(step.items ?? []).map(({ role }) => role)].some(
    (role) => typeof role === 'string' && names.includes(role) && ids[role] === undefined,
  );

function noteCreated(session: Session, call: Call, created: SentCall, attempt: Attempt, roles: SequenceRoles): void {
  const names = (call.items ?? []).map(({ role }) => (typeof role === 'string' ? role : undefined));
  bindCreated(session, attempt, names, created);
  for (const [index, name] of names.entries()) {
    if (name === undefined) continue;
    const item = created.sent[index]?.item;
    if (item !== undefined) roles.sent.set(name, item);
    if (attempt.ids[name] !== undefined) roles.names.push(name);
  }
}

const serverError = ({ step, answer }: SentCall): Refutation | null =>
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

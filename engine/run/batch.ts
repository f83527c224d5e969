import { returnExisting, borrowExisting } from '../account/existing';
import { soleIs } from '../account/defaults';
import { sentBy } from '../account/holdings';
import { idleRoles, meantFor, ownKeys } from '../account/ownRoles';
import { writersAtOnce } from '../account/perform';
import { choresHistory } from '../account/poolRoles';
import type { Session } from '../account/session';
import { freshSnapshot } from '../account/snapshots';
import { movesDefaults, restoreDefaults, steer } from '../account/steer';
import type { Json } from '../../model/json';
import type { Case } from '../language/case';
import { housekeepingId } from '../language/caseOf';
import type { CallRecord, History, Look } from '../language/history';
import { inParallel } from '../wire/inParallel';
import { madeOf, open, type Opened } from './arrange';
import { adoptUnmarked, closeCases } from './closeCases';
import { historyOf, madeBesides, touchedBy } from './evidence';
import { BYSTANDER } from './likeness';
import { prepare } from './prepare';
import { runSegment, type Segment, segmentsOf } from './segments';
import { sharedLook } from './sharedLook';
import { type Batch, wholeOf } from './together';

/**
 * Runs cases side by side: one snapshot before, one between and one after serve them all. Gives a history for each,
 * those of the pool's own requests included.
 */
export async function runBatch(session: Session, batch: Batch): Promise<History[]> {
  const chores = await prepare(session, batch);
  const opened = await openAll(session, batch);
  const bystanders = batch.showsBystander ? bystandersOf(session) : [];
  const first = await sharedLook(session, opened, { after: false, trusting: !batch.confirm, bystanders });
  const looks: Look[] = [first];
  for (const one of opened) await steerFor(session, one, looks);
  const [before = first] = looks;
  const own = ownKeys(session.ownRoles);
  const existing = opened.map((one) => borrowExisting(session, one, before));
  const plans = opened.map((one) => segmentsOf(one.case.steps));
  await runSegments(session, opened, plans, looks, bystanders);
  const touches = opened.map((one) => touchedBy(one, looks));
  const histories = opened.map((one, index) =>
    historyOf(
      one,
      touches.filter((_, other) => other !== index).flat(),
      looks.slice(0, (plans[index]?.length ?? 1) + 1),
      own,
      batch,
    ),
  );
  // What was given back for one case is as it was for the next.
  for (const [index, one] of opened.entries())
    await returnExisting(session, one, existing[index] ?? [], freshSnapshot(session.snapshots) ?? looks.at(-1));
  await closeCases(session, opened);
  if (movesDefaults(batch.cases)) await restoreDefaults(session, housekeepingId('default'));
  const ofPool = chores.map((chore) =>
    choresHistory(chore, before, own, madeBesides(session, chore, [...chores, ...opened])),
  );
  return [...ofPool, ...histories];
}

/** The cases in their order. Those that send most are opened first: they have the most to choose among. */
async function openAll(session: Session, batch: Batch): Promise<Opened[]> {
  const byCase = new Map<Case, Opened>();
  const sent = new Map(batch.cases.map((one) => [one, sentBy(session, one)]));
  for (const one of [...batch.cases].sort((a, b) => (sent.get(b) ?? 0) - (sent.get(a) ?? 0)))
    byCase.set(one, await open(session, wholeOf(one, batch), batch.confirm));
  return batch.cases.flatMap((one) => byCase.get(one) ?? []);
}

/** The role that stands by in a case that is run again. */
const bystandersOf = ({ ownRoles }: Session): Json[] =>
  idleRoles(ownRoles)
    .filter((role) => meantFor(role) === BYSTANDER)
    .slice(-1)
    .map(({ id }) => id);

/** Sends the segments of all cases, the first ones together, then the next; each is followed by a snapshot. */
async function runSegments(
  session: Session,
  opened: readonly Opened[],
  plans: readonly (readonly Segment[])[],
  looks: Look[],
  bystanders: readonly Json[],
): Promise<void> {
  const usersAt = opened.map((one, index) => (one.case.seesUsers ? firstDelete(plans[index] ?? []) : -1));
  const rounds = Math.max(1, ...plans.map((plan) => plan.length));
  for (let round = 0; round < rounds; round += 1) {
    await inParallel(opened, writersAtOnce(session), async (one, index) => {
      await runSegment(session, one, plans[index]?.[round] ?? [], looks.length - 1);
    });
    // A case that has come to its end needs nothing more shown.
    const going = opened.filter((_, index) => round === 0 || round < (plans[index]?.length ?? 1));
    const users = opened.flatMap((one, index) => (usersAt[index] === round ? one.users : []));
    looks.push(await sharedLook(session, going, { after: true, users, bystanders }));
    adoptUnmarked(session, opened, looks);
  }
}

/** The segment after which the users of a case are read: the first one with a delete; without one the first. */
const firstDelete = (plan: readonly Segment[]): number =>
  Math.max(
    0,
    plan.findIndex((steps) => steps.some((step) => step.do === 'call' && step.plays === 'delete')),
  );

/** The case's default role is the only one of the account before its first step. */
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

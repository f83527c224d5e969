import { operationFor } from '../../contract/questions';
import type { JsonObject } from '../../model/json';
import { isJsonObject } from '../../model/json';
import { overlaid } from '../../model/pointer';
import { idleRoles, liveRoles, usePadding } from '../account/ownRoles';
import { paddingLacking, poolLacks } from '../account/poolLacks';
import type { Chores } from '../account/poolRoles';
import { createRoles, discard, isDeletable } from '../account/poolRoles';
import type { Session } from '../account/session';
import { freshSnapshot } from '../account/snapshots';
import { borrowDefaults, movesDefaults, unsteer } from '../account/steer';
import type { Case } from '../language/case';
import { housekeepingId } from '../language/caseOf';
import { demandOf, roleDemandOf, togetherOf } from '../language/demand';
import { BYSTANDER, likenessOf } from './likeness';
import { type Batch, wholeOf } from './together';

/**
 * Steers back, makes room among the live roles and fills the pool: what the cases borrow, fillers, and one bystander.
 */
export async function prepare(session: Session, batch: Batch): Promise<Chores[]> {
  if (!batch.cases.some((one) => one.given.sole !== undefined)) await unsteer(session, housekeepingId('default'));
  if (movesDefaults(batch.cases)) await borrowDefaults(session);
  // A case that is seen again takes its control along, which wants roles and fillers too.
  const wanted = togetherOf(batch.cases.map((one) => roleDemandOf(wholeOf(one, batch).given)));
  const { lent, made } = wanted;
  const live = liveRoles(session.ownRoles);
  const missing = paddingLacking(session, wanted.padding);
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

import { rolesWanted } from '../run/arrange';
import { fillerRoles } from '../account/ownRoles';
import type { PlannedCase } from './plan';
import { costOf } from './plan';
import type { Session } from '../account/session';
import { priceOf } from './price';

/** What the requests that are left allow, and what is given up first. */
export interface Means {
  /** Requests that these cases may take together. */
  readonly affordable: (cases: readonly PlannedCase[]) => number;
  /** Place in the plan: the lower, the more it is worth. */
  readonly worthOf: (planned: PlannedCase) => number;
  /** Requests that these cases take at most as one batch. */
  readonly priceTogether: (cases: readonly PlannedCase[]) => number;
}

/**
 * Takes from the queue what the budget will not reach for, the least worthy first; gives it back in the order of its
 * worth.
 */
export function shed(queue: PlannedCase[], { affordable, worthOf, priceTogether }: Means): PlannedCase[] {
  const byWorth = [...queue].sort((a, b) => worthOf(a) - worthOf(b));
  const last = isLastBatch(queue);
  const fits = (cases: readonly PlannedCase[]): boolean =>
    (last ? priceTogether(cases) : estimateOf(cases)) <= affordable(cases);
  const kept = byWorth.slice(0, longestThat(fits, byWorth));
  const rest = byWorth.slice(kept.length);
  // Behind one that is too dear there may be some that are not.
  if (last) for (const one of rest) if (fits([...kept, one])) kept.push(one);
  const given = rest.filter((one) => !kept.includes(one));
  given.forEach((one) => queue.splice(queue.indexOf(one), 1));
  return given;
}

/** How many from the front fit, at least one: the more, the dearer. */
function longestThat(fits: (cases: readonly PlannedCase[]) => boolean, all: readonly PlannedCase[]): number {
  if (all.length === 0 || fits(all)) return all.length;
  let [enough, tooMany] = [1, all.length];
  while (tooMany - enough > 1) {
    const middle = Math.floor((enough + tooMany) / 2);
    if (fits(all.slice(0, middle))) enough = middle;
    else tooMany = middle;
  }
  return enough;
}

/** What follows may all go in one batch, whose price is known; that of several is estimated. */
export const isLastBatch = (queue: readonly PlannedCase[]): boolean =>
  queue.length <= casesAtMost && queue.every((planned) => stretchOf(planned) === lastStretch);

const estimateOf = (cases: readonly PlannedCase[]): number =>
  cases.reduce((sum, { case: one }) => sum + costOf(one), 0) * unforeseen + looksToCome;

/** Looks and bystanders of the batches to come, beyond what the cases' own prices hold. */
const looksToCome = 2;
const unforeseen = 1.06;

/** Requests that a batch takes at most, with the controls that were not sent yet. */
export function priceTogether(
  batch: readonly PlannedCase[],
  session: Session,
  controls: ReadonlyMap<string, unknown>,
): number {
  const keyed = batch.flatMap(({ case: one }) =>
    one.control && one.expects !== 'accepted' && !controls.has(one.control.key)
      ? [[one.control.key, one.control] as const]
      : [],
  );
  return priceOf(
    session,
    batch.map(({ case: one }) => one),
    [...new Map(keyed).values()],
  );
}

/** Takes from a batch what the budget does not reach for; gives it back. */
export function trim(batch: PlannedCase[], { affordable, worthOf, priceTogether: price }: Means): PlannedCase[] {
  const over: PlannedCase[] = [];
  while (batch.length > 0 && price(batch) > affordable(batch)) {
    const least = batch.reduce((a, b) => (worthOf(b) > worthOf(a) ? b : a));
    batch.splice(batch.indexOf(least), 1);
    over.unshift(least);
  }
  return over;
}

/**
 * Plain creates, users and defaults, refusals on existing roles, other changes, and refused creates last: a broken
 * server then leaves least behind.
 */
function phaseOf({ case: one }: PlannedCase): number {
  const creates = one.steps.some((step) => step.do === 'call' && step.operation.startsWith('create'));
  // What plain creates make serves the later cases as roles.
  if (creates && one.expects === 'accepted' && !one.alone) return 0;
  // So do plain updates, which stand for controls, in company of what has users.
  if (one.expects === 'accepted' && !one.alone && one.needs.length === 0) return 1;
  // What few requests can show comes before what many show, should the budget run out.
  if (one.given.holders ?? one.given.spareUsers) return 1;
  // What goes on over several looks shares them.
  if (!one.alone && one.given.sole === undefined && one.steps.some((step) => step.do === 'look')) return 1;
  if (one.given.sole !== undefined) return 2;
  if (one.alone) return 3;
  // What a role that is not ours must take goes before what it must not.
  return creates ? 6 : one.expects === 'any' ? 5 : 4;
}

/** Within a phase those that go on over several looks come first, so that they share them. */
export const byPhase = (a: PlannedCase, b: PlannedCase): number =>
  phaseOf(a) - phaseOf(b) ||
  looksOf(b) - looksOf(a) ||
  Number(b.case.expects === 'accepted') - Number(a.case.expects === 'accepted');

const looksOf = ({ case: { steps } }: PlannedCase): number => steps.filter((step) => step.do === 'look').length;

/** Phases of one stretch may share a batch, and its looks; the order of their requests stays. */
const stretchOf = (planned: PlannedCase): number => Math.min(phaseOf(planned), lastStretch);
const lastStretch = 4;

/** Cases of one batch at most. */
export const casesAtMost = 100;

/** As many cases from the front of the queue as may be live together; one that would clash waits for the next batch. */
export function takeBatch(queue: PlannedCase[], session: Session): PlannedCase[] {
  const batch: PlannedCase[] = [];
  let roles = 1; // one bystander
  let mostFillers = fillerRoles(session).length;
  let users = 0;
  for (let at = 0; at < queue.length;) {
    const next = queue[at] as PlannedCase;
    const { lent, made, fillers } = rolesWanted(next.case.given);
    mostFillers = Math.max(mostFillers, fillers);
    const claimed = mayMake(next.case);
    const wanted = lent + made + claimed;
    const holders =
      Object.values(next.case.given.holders ?? {}).reduce((sum, many) => sum + many, 0) +
      (next.case.given.spareUsers ?? 0);
    const first = batch.length === 0;
    const full =
      roles + mostFillers + wanted > session.settings.maxLiveRoles || users + holders > session.settings.users.length;
    if (
      !first &&
      (full ||
        batch.length >= casesAtMost ||
        next.case.alone ||
        batch[0]?.case.alone ||
        stretchOf(next) !== stretchOf(batch[0] as PlannedCase))
    )
      break;
    // Two changes of one built-in role at once could not be told apart, nor what a refused delete left behind from a
    // change.
    if (
      batch.some(
        ({ case: one }) =>
          (mayChange(one) || mayChange(next.case)) &&
          builtInsOf(one).some((label) => builtInsOf(next.case).includes(label)),
      )
    ) {
      at += 1;
      continue;
    }
    batch.push(next);
    queue.splice(at, 1);
    roles += wanted;
    users += holders;
  }
  return batch;
}

/**
 * How many more roles there may be at once by the case's own doing. One that shall be refused makes nothing, unless the
 * server is wrong; nor do strangers, or who speaks of another's tenant.
 */
export function mayMake({ expects, steps }: PlannedCase['case']): number {
  if (expects === 'refused') return 0;
  let more = 0;
  let most = 0;
  for (const step of steps) {
    if (step.do !== 'call' || (step.credential ?? 'main') !== 'main' || step.tenant !== undefined) continue;
    if (step.operation.startsWith('create')) more += step.items?.length ?? (step.raw ? 1 : 0);
    else if (step.operation.startsWith('delete') && step.raw === undefined) more -= step.items?.length ?? 1;
    most = Math.max(most, more);
  }
  return most;
}

const mayChange = (one: PlannedCase['case']): boolean => one.expects !== 'refused' && !onlyDeletes(one);

const onlyDeletes = ({ steps }: PlannedCase['case']): boolean =>
  steps.every((step) => step.do === 'call' && step.operation.startsWith('delete'));

const builtInsOf = (one: PlannedCase['case']): string[] =>
  Object.values(one.given.roles).flatMap((role) => (role.kind === 'built-in' ? [role.label] : []));

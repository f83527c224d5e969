import type { Case, Control } from '../language/case';
import { demandOf } from '../language/demand';
import { needsOf } from '../language/needs';
import type { PlannedCase } from './plan';
import { estimateOf } from './price';

/** What the remaining requests allow, and which cases give way first. */
export interface Means {
  /** Requests that these cases may take together. */
  readonly affordable: (cases: readonly PlannedCase[]) => number;
  /** Place in the plan: a lower place is worth more. */
  readonly worthOf: (planned: PlannedCase) => number;
  /** Requests that these cases take at most as one batch. */
  readonly priceTogether: (cases: readonly PlannedCase[]) => number;
}

/**
 * Takes the cases from the queue that the budget does not allow, the least worthy first. Returns them, the most worthy
 * first.
 */
export function shed(queue: PlannedCase[], { affordable, worthOf, priceTogether }: Means): PlannedCase[] {
  const byWorth = [...queue].sort((a, b) => worthOf(a) - worthOf(b));
  const last = isLastBatch(queue);
  const fits = (cases: readonly PlannedCase[]): boolean =>
    (last ? priceTogether(cases) : estimateOfAll(cases)) <= affordable(cases);
  const kept = byWorth.slice(0, longestThat(fits, byWorth));
  const rest = byWorth.slice(kept.length);
  // Cheaper cases may follow a case that is too dear.
  if (last) for (const one of rest) if (fits([...kept, one])) kept.push(one);
  const given = rest.filter((one) => !kept.includes(one));
  given.forEach((one) => queue.splice(queue.indexOf(one), 1));
  return given;
}

/** How many cases from the front fit, at least one. Assumes that more cases never cost less. */
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

/** Whether the rest fits into one batch. The price of one batch is known; the price of several is estimated. */
export const isLastBatch = (queue: readonly PlannedCase[]): boolean =>
  queue.length <= casesAtMost && queue.every((planned) => stretchOf(planned) === lastStretch);

const estimateOfAll = (cases: readonly PlannedCase[]): number =>
  cases.reduce((sum, { case: one }) => sum + estimateOf(one), 0) * unforeseen + looksToCome;

/** Looks and bystanders of later batches, which the estimates of the cases do not include. */
const looksToCome = 2;
const unforeseen = 1.06;

/** The controls of a batch that were not sent yet. Where success is expected the control follows a failure only. */
export const controlsBefore = (
  batch: readonly PlannedCase[],
  sent: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, Control> =>
  new Map(
    batch.flatMap(({ case: { control, expects } }) =>
      control && expects !== 'accepted' && !sent.has(control.key) ? [[control.key, control] as const] : [],
    ),
  );

/** Takes the cases from a batch that the budget does not allow, the least worthy first, and returns them. */
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
 * The order of a run: plain creates, users and defaults, refusals on roles that exist, other changes, refused creates.
 * A broken server then leaves the least behind.
 */
function phaseOf({ case: one }: PlannedCase): number {
  const creates = one.steps.some((step) => step.do === 'call' && step.plays === 'create');
  // Later cases use the roles that plain creates make.
  if (creates && one.expects === 'accepted' && !one.alone) return 0;
  // Plain updates stand for controls, so they go early, together with the cases that have users.
  if (one.expects === 'accepted' && !one.alone && needsOf(one).length === 0) return 1;
  // Few cases have users. They go early, because the budget may run out.
  if (one.given.holders ?? one.given.spareUsers) return 1;
  // Cases with several looks share them.
  if (!one.alone && one.given.sole === undefined && one.steps.some((step) => step.do === 'look')) return 1;
  if (one.given.sole !== undefined) return 2;
  if (one.alone) return 3;
  // Changes that an existing role must accept go before changes that it must refuse.
  return creates ? 6 : one.expects === 'any' ? 5 : 4;
}

/** Within a phase the cases with the most looks come first, so that they share them. */
export const byPhase = (a: PlannedCase, b: PlannedCase): number =>
  phaseOf(a) - phaseOf(b) ||
  looksOf(b) - looksOf(a) ||
  Number(b.case.expects === 'accepted') - Number(a.case.expects === 'accepted');

const looksOf = ({ case: { steps } }: PlannedCase): number => steps.filter((step) => step.do === 'look').length;

/** Phases of one stretch may share a batch and its looks. The order of their requests stays. */
const stretchOf = (planned: PlannedCase): number => Math.min(phaseOf(planned), lastStretch);
const lastStretch = 4;

/** Cases of one batch at most. */
export const casesAtMost = 100;

/** What the cases of one batch may take up together. */
export interface Room {
  /** Roles of the run that may be live at once. */
  readonly roles: number;
  /** Padding roles that are there already. */
  readonly padding: number;
  readonly users: number;
}

/** What the cases of a batch take up so far. */
interface Taken {
  readonly roles: number;
  readonly padding: number;
  readonly users: number;
}

const bystander = 1;

/** Takes as many cases from the front as fit into the room. A case that clashes with one of them waits. */
export function takeBatch(queue: PlannedCase[], room: Room): PlannedCase[] {
  const batch: PlannedCase[] = [];
  let taken: Taken = { roles: bystander, padding: room.padding, users: 0 };
  for (let at = 0; at < queue.length;) {
    const next = queue[at] as PlannedCase;
    const more = withCase(taken, next);
    const [first] = batch;
    if (first && (!fits(more, room) || batch.length >= casesAtMost || !mayFollow(first, next))) break;
    taken = { ...taken, padding: more.padding };
    if (batch.some((other) => clash(other.case, next.case))) {
      at += 1;
      continue;
    }
    batch.push(next);
    queue.splice(at, 1);
    taken = more;
  }
  return batch;
}

function withCase(taken: Taken, { case: one }: PlannedCase): Taken {
  const { lent, made, growth, padding, users } = demandOf(one);
  return {
    roles: taken.roles + lent + made + growth,
    padding: Math.max(taken.padding, padding),
    users: taken.users + users,
  };
}

const fits = (taken: Taken, room: Room): boolean =>
  taken.roles + taken.padding <= room.roles && taken.users <= room.users;

const mayFollow = (first: PlannedCase, next: PlannedCase): boolean =>
  !first.case.alone && !next.case.alone && stretchOf(first) === stretchOf(next);

/**
 * Whether two cases use one built-in role and one of them may change it. Nobody could tell two changes at once apart,
 * nor a change from the leftovers of a refused delete.
 */
const clash = (one: Case, other: Case): boolean =>
  (mayChange(one) || mayChange(other)) && builtInsOf(one).some((label) => builtInsOf(other).includes(label));

const mayChange = (one: Case): boolean => one.expects !== 'refused' && !onlyDeletes(one);

const onlyDeletes = ({ steps }: Case): boolean => steps.every((step) => step.do === 'call' && step.plays === 'delete');

const builtInsOf = (one: Case): string[] =>
  Object.values(one.given.roles).flatMap((role) => (role.kind === 'built-in' ? [role.label] : []));

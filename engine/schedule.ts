import { rolesWanted } from './given';
import type { PlannedCase } from './plan';
import { costOf } from './plan';
import type { Session } from './session';
import { priceOf } from './spending';

/** What the requests that are left allow, and what is given up first. */
export interface Means {
  /** Requests that these cases may take together. */
  readonly affordable: (cases: readonly PlannedCase[]) => number;
  /** Place in the plan: the lower, the more it is worth. */
  readonly worthOf: (planned: PlannedCase) => number;
}

/** Takes from the queue what the budget will not reach for, the least worthy first; gives it back in the order of its worth. */
export function shed(queue: PlannedCase[], { affordable, worthOf }: Means): PlannedCase[] {
  const byWorth = [...queue].sort((a, b) => worthOf(a) - worthOf(b));
  const over: PlannedCase[] = [];
  let price = queue.reduce((sum, { case: one }) => sum + costOf(one), 0);
  while (byWorth.length > 1 && price * unforeseen + looksToCome > affordable(byWorth)) {
    const least = byWorth.pop() as PlannedCase;
    price -= costOf(least.case);
    over.unshift(least);
    queue.splice(queue.indexOf(least), 1);
  }
  return over;
}

/** Looks and bystanders of the batches to come, beyond what the cases' own prices hold. */
const looksToCome = 2;
const unforeseen = 1.06;

/** Takes from a batch what the budget does not reach for; gives it back. */
export function trim(batch: PlannedCase[], session: Session, controls: ReadonlyMap<string, unknown>, { affordable, worthOf }: Means): PlannedCase[] {
  const over: PlannedCase[] = [];
  const price = (): number => {
    const keyed = batch.flatMap(({ case: one }) => (one.control && one.expects !== 'accepted' && !controls.has(one.control.key) ? [[one.control.key, one.control] as const] : []));
    return priceOf(session, batch.map(({ case: one }) => one), [...new Map(keyed).values()]);
  };
  while (batch.length > 0 && price() > affordable(batch)) {
    const least = batch.reduce((a, b) => (worthOf(b) > worthOf(a) ? b : a));
    batch.splice(batch.indexOf(least), 1);
    over.unshift(least);
  }
  return over;
}

/** Plain creates, users and defaults, refusals on existing roles, other changes, and refused creates last: a broken server then leaves least behind. */
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
  return creates ? 6 : one.expects === 'refused' ? 4 : 5;
}

/** Within a phase those that go on over several looks come first, so that they share them. */
export const byPhase = (a: PlannedCase, b: PlannedCase): number => phaseOf(a) - phaseOf(b) || looksOf(b) - looksOf(a);

const looksOf = ({ case: { steps } }: PlannedCase): number => steps.filter((step) => step.do === 'look').length;

/** Phases of one stretch may share a batch, and its looks; the order of their requests stays. */
const stretchOf = (planned: PlannedCase): number => Math.min(phaseOf(planned), 4);

/** As many cases from the front of the queue as may be live together; one that would clash waits for the next batch. */
export function takeBatch(queue: PlannedCase[], session: Session): PlannedCase[] {
  const batch: PlannedCase[] = [];
  const casesAtMost = 100;
  let roles = 1; // one bystander
  let mostFillers = 0;
  let users = 0;
  for (let at = 0; at < queue.length;) {
    const next = queue[at] as PlannedCase;
    const { lent, made, fillers } = rolesWanted(next.case.given);
    mostFillers = Math.max(mostFillers, fillers);
    const claimed = mayMake(next.case);
    const wanted = lent + made + claimed;
    const holders = Object.values(next.case.given.holders ?? {}).reduce((sum, many) => sum + many, 0) + (next.case.given.spareUsers ?? 0);
    const first = batch.length === 0;
    const full = roles + mostFillers + wanted > session.settings.maxLiveRoles || users + holders > session.settings.users.length;
    if (!first && (full || batch.length >= casesAtMost || next.case.alone || batch[0]?.case.alone || stretchOf(next) !== stretchOf(batch[0] as PlannedCase))) break;
    // Two changes of one built-in role at once could not be told apart.
    if (next.case.expects !== 'refused' && !onlyDeletes(next.case) && batch.some(({ case: one }) => builtInsOf(one).some((label) => builtInsOf(next.case).includes(label)))) {
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

/** Roles that come to be by the case's own creates. One that shall be refused makes nothing, unless the server is wrong; nor do strangers, or who speaks of another's tenant. */
function mayMake({ expects, steps }: PlannedCase['case']): number {
  if (expects === 'refused') return 0;
  const creates = steps.flatMap((step) => (step.do === 'call' && step.operation.startsWith('create') && (step.credential ?? 'main') === 'main' && step.tenant === undefined ? [step] : []));
  return creates.reduce((sum, { items }) => sum + (items?.length ?? 0), 0);
}

/** Whether a role is there still, and what it holds, are told apart. */
const onlyDeletes = ({ steps }: PlannedCase['case']): boolean => steps.every((step) => step.do === 'call' && step.operation.startsWith('delete'));

const builtInsOf = (one: PlannedCase['case']): string[] => Object.values(one.given.roles).flatMap((role) => (role.kind === 'built-in' ? [role.label] : []));

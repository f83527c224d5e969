import type { Case, Control } from '../language/case';
import { controlCase } from '../language/control';
import { type Demand, demandOf, type RoleDemand, togetherOf } from '../language/demand';

/** What the price of a case depends on besides the case: how the target answers and what the account holds already. */
export interface Tariff {
  /** Roles that one create may make at most; 1 where it has no bulk form. */
  readonly createsAtOnce: number;
  /** Roles that one delete may remove at most; 1 where it has no bulk form. */
  readonly deletesAtOnce: number;
  /** The target refused a delete of a role that is still there, so each delete may be tried up to three times. */
  readonly refusesDeletes: boolean;
  /** Requests that one list takes. */
  readonly pages: number;
  /** The last look still tells what is there. */
  readonly isFresh: boolean;
  /** Roles of the run that cases may borrow. */
  readonly idle: number;
  /** How many roles are lacking for cases that ask for so many. */
  readonly lacks: (cases: readonly Case[], wanted: RoleDemand) => number;
  /** Requests that it takes to leave one default role only. */
  readonly steering: number;
}

/** A case's share of the list that it has in common with the concurrent cases. */
const shareOfList = 0.11;
/** Share of the cases' look before the first step that is not fresh any more. */
const staleBefore = 0.4;
const perRoleMade = 2;
const perUser = 2.2;

/** Requests that a case takes on average beside concurrent cases, its share of the looks included: for the plan. */
export function estimateOf(one: Case): number {
  const { requests, looks, watched, padding, made, users } = demandOf(one);
  const seen = looks + (one.sees === 'show' ? staleBefore : 0);
  const shown = one.sees === 'list' ? 0 : watched + padding;
  return (
    requests +
    seen * ((one.alone ? 1 : shareOfList) + shown) +
    (one.seesUsers ? users : 0) +
    made * perRoleMade +
    users * perUser
  );
}

/**
 * Requests that a batch takes at most from a target that answers as it should, its share of the clean-up included.
 * `controls`: those that go before it.
 */
export function ceilingOf(tariff: Tariff, cases: readonly Case[], controls: readonly Control[]): number {
  const { pages } = tariff;
  const all = [...cases, ...controls.map(controlCase)];
  const { made } = togetherOf(all.map(demandOf));
  const lacking = tariff.lacks(cases, { ...togetherOf(cases.map(demandOf)), made });
  const rounds = Math.max(1, ...cases.map((one) => demandOf(one).looks));
  return (
    createsFor(tariff, lacking) +
    deletesFor(tariff, lacking + made + sumOf(all, createdBy)) +
    sumOf(all, (one) => stepsOf(tariff, one)) +
    Math.ceil(sumOf(cases, (one) => showsOf(one, demandOf(one).looks))) +
    (tariff.isFresh && lacking + made === 0 ? 0 : pages) +
    rounds * pages +
    (controls.length > 0 ? pages * 2 : 0)
  );
}

/**
 * Requests that the re-run of a case takes at most: alone with its control, on roles made for it. The control has a
 * look of its own. `showsBystander`: a bystander is made and shown in any case.
 */
export function rerunCeilingOf(
  tariff: Tariff,
  one: Case,
  control: Control | undefined,
  showsBystander = false,
): number {
  const whole = withControl(one, control);
  const demand = demandOf(whole);
  const { lent, padding } = togetherOf([demand]);
  const bystander = showsBystander || tariff.idle === 0 ? 1 : 0;
  const create = lent + padding + bystander;
  const created = demand.creates + (control ? demandOf(controlCase(control)).creates : 0);
  const looks = demand.looks + (control ? 1 : 0);
  // A refusal that fails may have changed an existing role, which is then put back.
  const repairs = one.expects === 'refused' ? demandOf(one).existing * 2 : 0;
  return (
    repairs +
    createsFor(tariff, create) +
    deletesFor(tariff, create + demand.made + created) +
    stepsOf(tariff, whole) +
    (control ? 1 : 0) +
    Math.ceil(showsOf(whole, looks)) +
    (looks + 1) * (tariff.pages + (showsBystander ? 1 : 0))
  );
}

/** The case with the roles of its control beside its own; its steps stay. */
function withControl(one: Case, control: Control | undefined): Case {
  if (!control) return one;
  const beside = Object.entries(control.given.roles).map(([name, role]) => [`control${name}`, role] as const);
  return { ...one, given: { ...one.given, roles: { ...one.given.roles, ...Object.fromEntries(beside) } } };
}

/** Requests that creating so many roles takes. */
export const createsFor = ({ createsAtOnce }: Pick<Tariff, 'createsAtOnce'>, roles: number): number =>
  Math.ceil(roles / createsAtOnce);

/** Requests that deleting so many roles takes. */
export const deletesFor = (
  { deletesAtOnce, refusesDeletes }: Pick<Tariff, 'deletesAtOnce' | 'refusesDeletes'>,
  roles: number,
): number => (refusesDeletes ? roles * 3 : Math.ceil(roles / deletesAtOnce));

/** Roles to be deleted at the end that a case creates. One that expects a refusal creates none. */
const createdBy = (one: Case): number => (one.expects === 'refused' ? 0 : demandOf(one).creates);

/** Roles made, users read, moved and given back, what is sent, defaults moved, and existing roles put back. */
function stepsOf(tariff: Tariff, one: Case): number {
  const demand = demandOf(one);
  return (
    createsFor(tariff, demand.made) +
    demand.removed +
    usersOf(one, demand) +
    demand.requests +
    (demand.steers ? tariff.steering : 0) +
    (one.expects === 'refused' ? 0 : demand.existing * 3)
  );
}

/** Each user is read and given back, holders are given a role, and a case may want read what its users hold. */
const usersOf = (one: Case, { users, holders }: Demand): number => users * 2 + holders + (one.seesUsers ? users : 0);

/** Roles shown one by one: before the first step where the case wants it, and at each of so many looks after. */
function showsOf(one: Case, looks: number): number {
  if (one.sees === 'list') return 0;
  const { watched } = demandOf(one);
  return (one.sees === 'show' ? watched : 0) + looks * (watched + createdBy(one));
}

const sumOf = (cases: readonly Case[], priceOf: (one: Case) => number): number =>
  cases.reduce((sum, one) => sum + priceOf(one), 0);

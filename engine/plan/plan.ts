import { rolesWanted, shareAtMost } from '../run/arrange';
import type { Case, Need } from '../language/case';
import type { Check } from '../language/law';
import { compareRanks, levelOrder } from '../../model/rank';

/** A case and the rules it was proposed for. */
export interface PlannedCase {
  readonly case: Case;
  readonly rules: readonly string[];
  /** It is the first to speak for a rule that must hold: without it the run is incomplete. */
  readonly needed?: true;
}

export interface Plan {
  /** In the order of their worth: the plan for a smaller budget is a prefix of the plan for a larger one. */
  readonly cases: readonly PlannedCase[];
  /** Cases that the configuration does not allow, with what they lack. */
  readonly skipped: readonly {
    readonly rules: readonly string[];
    readonly needs: readonly Need[];
    readonly readOnly: boolean;
  }[];
  /** Cases beyond the budget. */
  readonly dropped: readonly PlannedCase[];
  /** Requests that the plan will take, preparation and clean-up included, confirmation not. */
  readonly estimatedRequests: number;
}

export interface PlanOptions {
  readonly tier: 'quick' | 'standard';
  readonly budget: number;
  readonly readOnly: boolean;
  /** Requests that making and deleting the roles of the pool takes. Default: 16. */
  readonly poolRequests?: number;
  readonly has: (need: Need) => boolean;
}

/**
 * One case of each rule before the second of any, save what serves many; must before should before observe; boundary
 * cases as their laws order them.
 */
export function planCases(checks: readonly Check[], options: PlanOptions): Plan {
  const proposed = ordered(merge(checks, options.tier), checks, options.tier);
  const possible = proposed.filter(({ case: one }) => allowed(one, options));
  const runnable = possible.filter(
    ({ case: { unless } }) =>
      options.tier !== 'quick' || unless === undefined || !possible.some(({ case: { id } }) => id === unless),
  );
  const skipped = proposed
    .filter(({ case: one }) => !allowed(one, options))
    .map(({ case: one, rules }) => ({
      rules,
      needs: one.needs.filter((need) => !options.has(need)),
      readOnly: options.readOnly && writes(one),
    }));
  const available = options.budget - reservedFor(options.budget);
  const cases: PlannedCase[] = [];
  const controls = new Set(runnable.flatMap(({ case: one }) => one.proves ?? []));
  let cost = runnable.length === 0 ? 1 : overhead(runnable, options.poolRequests ?? 16);
  for (const planned of runnable) {
    const { control } = planned.case;
    const price =
      costOf(planned.case) + (control && planned.case.expects !== 'accepted' && !controls.has(control.key) ? 1 : 0);
    // The first that does not fit ends the plan: a cheaper one after it would break the prefix.
    if (cost + price > available) break;
    cost += price;
    if (control) controls.add(control.key);
    cases.push(planned);
  }
  return { cases, skipped, dropped: runnable.slice(cases.length), estimatedRequests: Math.ceil(cost) };
}

/** Held back for seeing failures again and for the unforeseen. */
export const reservedFor = (budget: number): number => Math.min(40, Math.ceil(budget * 0.04));

export const writes = (one: Case): boolean =>
  one.steps.some(
    (step) =>
      step.do === 'assign' ||
      (step.do === 'call' &&
        (step.items !== undefined || step.raw !== undefined || !/^(list|show)/.test(step.operation))),
  ) || Object.values(one.given.roles).some((role) => role.kind === 'own' || role.kind === 'removed');

const allowed = (one: Case, options: PlanOptions): boolean =>
  one.needs.every(options.has) && !(options.readOnly && writes(one));

function merge(checks: readonly Check[], tier: 'quick' | 'standard'): PlannedCase[] {
  const byId = new Map<string, { case: Case; rules: string[] }>();
  for (const check of checks) {
    // No rule that must hold goes without a case.
    const onlyStandard =
      check.rule.level === 'must' && check.judges === 'own' && check.cases.every((one) => one.tier !== 'quick');
    for (const one of check.cases) {
      if (tier === 'quick' && one.tier !== 'quick' && !(onlyStandard && one === check.cases[0])) continue;
      const known = byId.get(one.id);
      if (known) known.rules.push(check.rule.id);
      else byId.set(one.id, { case: one, rules: [check.rule.id] });
    }
  }
  return [...byId.values()];
}

function ordered(cases: readonly PlannedCase[], checks: readonly Check[], tier: PlanOptions['tier']): PlannedCase[] {
  const levels = new Map(checks.map((check) => [check.rule.id, levelOrder[check.rule.level]]));
  const seen = new Map<string, number>();
  const keyed = cases.map((planned, position) => {
    const seenAlready = Math.min(...planned.rules.map((rule) => seen.get(rule) ?? 0));
    planned.rules.forEach((rule) => seen.set(rule, (seen.get(rule) ?? 0) + 1));
    // What speaks for many rules at once is worth more than the second case of one.
    const turn = seenAlready > 0 && planned.rules.length >= 5 ? (seenAlready === 1 ? 0 : 0.5) : seenAlready;
    const level = Math.min(...planned.rules.map((rule) => levels.get(rule) ?? 2));
    const needed = seenAlready === 0 && level === 0;
    return {
      planned: needed ? { ...planned, needed: true as const } : planned,
      key: [
        level === 2 ? 1 : 0,
        planned.case.tier === 'quick' || tier === 'quick' ? 0 : 1,
        turn,
        level,
        -planned.rules.length,
        position,
      ],
    };
  });
  keyed.sort((a, b) => compareRanks(a.key, b.key));
  return keyed.map(({ planned }) => planned);
}

/** Requests that a case takes in company, its share of looks included. */
export function costOf(one: Case): number {
  const { made } = rolesWanted(one.given);
  const calls = one.steps.filter((step) => step.do !== 'look').length;
  const looks = one.steps.filter((step) => step.do === 'look').length + (one.sees === 'show' ? 1.4 : 1);
  const users =
    Object.values(one.given.holders ?? {}).reduce((sum, many) => sum + many, 0) + (one.given.spareUsers ?? 0);
  const roles = Object.values(one.given.roles).reduce(
    (sum, role) => sum + (role.kind === 'own' && role.shared ? 1 / shareAtMost : 1),
    0,
  );
  const shows = one.sees === 'list' ? 0 : roles;
  const share = one.alone ? 1 : 0.11;
  return calls + looks * (share + shows) + (one.seesUsers ? users : 0) + made * 2 + users * 2.2;
}

/** First list, the pool made and deleted, last look. */
const overhead = (cases: readonly PlannedCase[], poolRequests: number): number =>
  2 + (cases.some(({ case: one }) => writes(one)) ? poolRequests : 0);

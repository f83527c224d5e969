import type { Case, Need } from '../language/case';
import { writes } from '../language/demand';
import { needsOf } from '../language/needs';
import type { Check } from '../language/law';
import { compareRanks, levelOrder } from '../../model/rank';
import { estimateOf } from './price';

/** A case and the rules it was proposed for. */
export interface PlannedCase {
  readonly case: Case;
  readonly rules: readonly string[];
  /** The first case of a required rule: without it the run is incomplete. */
  readonly needed?: true;
}

export interface Plan {
  /** The most worthy first: the plan of a smaller budget is a prefix of the plan of a larger one. */
  readonly cases: readonly PlannedCase[];
  /** Cases that the configuration does not allow, with the needs that it does not meet. */
  readonly skipped: readonly {
    readonly rules: readonly string[];
    readonly needs: readonly Need[];
    readonly readOnly: boolean;
  }[];
  /** Cases beyond the budget. */
  readonly dropped: readonly PlannedCase[];
  /** Requests that the plan takes, setup and clean-up included, re-runs not. */
  readonly estimatedRequests: number;
}

export interface PlanOptions {
  readonly tier: 'quick' | 'standard';
  readonly budget: number;
  readonly readOnly: boolean;
  /** Requests that create and delete the roles of the pool. Default: 16. */
  readonly poolRequests?: number;
  readonly has: (need: Need) => boolean;
}

/**
 * Orders the cases and cuts them off where the budget ends. One case of each rule comes before the second of any, save
 * cases that serve many rules; must comes before should before observe; a law's own order decides the rest.
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
      needs: needsOf(one).filter((need) => !options.has(need)),
      readOnly: options.readOnly && writes(one),
    }));
  const available = options.budget - reservedFor(options.budget);
  const cases: PlannedCase[] = [];
  const controls = new Set(runnable.flatMap(({ case: one }) => one.proves ?? []));
  let cost = runnable.length === 0 ? 1 : overhead(runnable, options.poolRequests ?? 16);
  for (const planned of runnable) {
    const { control } = planned.case;
    const price =
      estimateOf(planned.case) + (control && planned.case.expects !== 'accepted' && !controls.has(control.key) ? 1 : 0);
    // The first case that does not fit ends the plan: with a cheaper one after it the plan were no prefix any more.
    if (cost + price > available) break;
    cost += price;
    if (control) controls.add(control.key);
    cases.push(planned);
  }
  return { cases, skipped, dropped: runnable.slice(cases.length), estimatedRequests: Math.ceil(cost) };
}

/** Requests kept for re-runs and for the unforeseen. */
export const reservedFor = (budget: number): number => Math.min(40, Math.ceil(budget * 0.04));

const allowed = (one: Case, options: PlanOptions): boolean =>
  needsOf(one).every(options.has) && !(options.readOnly && writes(one));

function merge(checks: readonly Check[], tier: 'quick' | 'standard'): PlannedCase[] {
  const byId = new Map<string, { case: Case; rules: string[] }>();
  for (const check of checks) {
    // Every required rule gets a case.
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
    // A case that serves many rules is worth more than the second case of one rule.
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

/** The first list, the roles of the pool created and deleted, the last look. */
const overhead = (cases: readonly PlannedCase[], poolRequests: number): number =>
  2 + (cases.some(({ case: one }) => writes(one)) ? poolRequests : 0);

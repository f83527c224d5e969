import type { Case, Need } from '../language/case';
import type { History } from '../language/history';
import type { Check } from '../language/law';
import { whySkipped } from '../language/needs';
import type { Rule } from '../../model/rule';
import type { FindingTexts } from './finding';
import { addInconclusive, addSkipped, newTally, passOpen, type Tally } from './tally';
import { newWindows, type Windows } from './windows';

/** A rule on trial: its check, what was learned of it, and the ids of the cases that are its own. */
export interface Entry {
  readonly check: Check;
  readonly tally: Tally;
  readonly caseIds: Set<string>;
}

/** All that a trial holds: per rule its tally and suspicions, per window who was tried and who is guilty. */
export interface Docket {
  readonly entries: readonly Entry[];
  readonly windows: Windows;
  readonly texts: FindingTexts;
}

/** A check, and its rule at the level that holds in this run. */
export interface OnTrial {
  readonly rule: Rule;
  readonly check: Check;
}

/** A docket on which nothing was judged yet. */
export const openDocket = (trials: readonly OnTrial[], texts: FindingTexts): Docket => ({
  entries: trials.map(({ rule, check }) => ({
    check,
    tally: newTally(rule),
    caseIds: new Set(check.cases.map(({ id }) => id)),
  })),
  windows: newWindows(),
  texts,
});

/** A case that did not run, with the ids of the rules that it was for. */
export interface NotRun {
  readonly case: Case;
  readonly rules: readonly string[];
}

/** Rules with a case that the configuration does not allow. */
export interface Skipped {
  readonly rules: readonly string[];
  /** What the case needs and the configuration lacks. */
  readonly needs: readonly Need[];
  /** The case writes, and the run is read-only. */
  readonly readOnly: boolean;
}

export function enterSkipped(docket: Docket, skipped: readonly Skipped[]): void {
  for (const { rules, needs, readOnly } of skipped) {
    const why = whySkipped(needs, readOnly);
    for (const { tally } of named(docket, rules)) addSkipped(tally, why);
  }
}

export function enterOutOfBudget(docket: Docket, cases: readonly NotRun[]): void {
  for (const { rules } of cases)
    for (const { tally } of named(docket, rules))
      addInconclusive(tally, { code: 'out-of-budget', words: 'the budget was spent before it was its turn' });
}

/**
 * Cases whose control was not accepted. `somethingWasCreated`: the target does not refuse every write, so where the
 * documents leave a field open, its refusal is a legal answer and the rules of the field hold.
 */
export function enterWithoutControl(
  docket: Docket,
  cases: readonly NotRun[],
  controls: ReadonlyMap<string, History['control']>,
  somethingWasCreated: boolean,
): void {
  for (const { case: one, rules } of cases) {
    const key = one.control?.key ?? '';
    const outcome = controls.get(key);
    const isLegal = one.control?.open === true && outcome === 'refused' && somethingWasCreated;
    const how = outcome === 'refused' ? 'refused' : 'not accepted';
    const words = `its control (${key}) was ${how}, so a refusal would prove nothing`;
    for (const { tally } of named(docket, rules)) {
      if (isLegal) passOpen(tally, key);
      else addInconclusive(tally, { code: 'control-failed', words });
    }
  }
}

function named(docket: Docket, rules: readonly string[]): Entry[] {
  const byRule = new Map(docket.entries.map((entry) => [entry.check.rule.id, entry]));
  return rules.flatMap((rule) => byRule.get(rule) ?? []);
}

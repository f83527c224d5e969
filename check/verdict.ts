import type { ChangedLevel, Results, RuleResult, RunVerdict } from '../model/results';
import type { Level, Rule } from '../model/rule';
import type { TargetConfig } from '../targets/config/keys';
import type { Choices } from './choices';
import { isDeclined, isUnverified, waivedIn } from './declined';
import type { KnownList } from './known';
import { knownIn } from './known';
import { selects } from './selection';

/** The rules that the configuration takes out of the verdict of a run, as results.json lists them. */
export type Exceptions = Pick<Results, 'waived' | 'declined' | 'changedLevels' | 'known'>;

/** The configuration that decides which rules are exceptions. */
export interface Deciding {
  readonly contract: string;
  readonly choices: Pick<Choices, 'readOnly' | 'only'>;
  readonly config: Pick<TargetConfig, 'waive' | 'levels'>;
  readonly known: KnownList;
  /** The rules of the contract as it ships. Asked only where a configuration filters rules or changes levels. */
  readonly shipped: () => readonly Rule[];
}

/** The exceptions among the rules of a run. */
export function exceptionsAmong(rules: readonly RuleResult[], deciding: Deciding): Exceptions {
  const { contract, choices, config, known } = deciding;
  const changedLevels = changedIn(rules, deciding);
  const declining = { readOnly: choices.readOnly, waive: config.waive };
  const waived = waivedIn(rules, declining);
  const readOnly = rules
    .filter((rule) => isDeclined(rule, declining) && !waived.some((one) => one.rule === rule.id))
    .filter(({ id, level }) => level === 'must' || wasMust(changedLevels, id));
  return {
    waived,
    changedLevels,
    known: knownIn(known, contract, rules),
    declined: [
      ...(choices.readOnly ? [{ by: '--read-only', rules: readOnly.map(({ id }) => id) } as const] : []),
      ...(choices.only.length > 0 ? [{ by: '--only', rules: filteredOut(deciding) } as const] : []),
    ],
  };
}

/** The levels that the configuration changed. A rule that the target gives no cause for is in no run. */
function changedIn(rules: readonly RuleResult[], { config, shipped }: Deciding): ChangedLevel[] {
  if (Object.keys(config.levels).length === 0) return [];
  const levels = new Map<string, Level>(shipped().map(({ id, level }) => [id, level]));
  return Object.entries(config.levels).flatMap(([rule, { level: to, reason }]) => {
    const from = levels.get(rule);
    const ran = rules.some(({ id }) => id === rule);
    return from === undefined || from === to || !ran ? [] : [{ rule, from, to, reason }];
  });
}

/** Must rules of the contract that the selectors leave out. */
function filteredOut({ choices, shipped }: Deciding): string[] {
  const selected = selects(choices.only);
  return shipped()
    .filter(({ id, level }) => level === 'must' && !selected(id))
    .map(({ id }) => id);
}

const wasMust = (changed: readonly ChangedLevel[], rule: string): boolean =>
  changed.some((one) => one.rule === rule && one.from === 'must');

/**
 * The verdict of a run. `conformant`: every must rule of the contract as it ships was verified and holds. What the
 * configuration declined, waived, lowered or filtered of these makes it `partial`, and so does a must rule that failed
 * and is known. A must rule that failed and is not known makes it `non-conformant`; one that was not verified, and that
 * nobody declined, makes it `incomplete`, and so does an end before its time.
 */
export function runVerdict(rules: readonly RuleResult[], exceptions: Exceptions, complete: boolean): RunVerdict {
  const { waived, declined, changedLevels, known } = exceptions;
  const knownRules = new Set(known.map(({ rule }) => rule));
  const excused = new Set([...waived.map(({ rule }) => rule), ...declined.flatMap((one) => one.rules)]);
  const must = rules.filter(({ level }) => level === 'must');
  const failed = must.filter(({ verdict }) => verdict === 'fail');
  if (failed.some(({ id }) => !knownRules.has(id))) return 'non-conformant';
  const open = must.some((rule) => isUnverified(rule) && !excused.has(rule.id));
  if (open || !complete || rules.length === 0) return 'incomplete';
  const lowered = changedLevels.some(({ from }) => from === 'must');
  const leftOut = declined.some((one) => one.rules.length > 0) || must.some(({ id }) => excused.has(id));
  return failed.length > 0 || lowered || leftOut ? 'partial' : 'conformant';
}

/** A run in which nothing is excepted. */
export const noExceptions: Exceptions = { waived: [], declined: [], changedLevels: [], known: [] };

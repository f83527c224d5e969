import type { KnownInRun, Results, RuleResult } from '../model/results';

/** An entry of a list of known failures: a rule that is excused for a while. */
export interface KnownFailure {
  readonly rule: string;
  readonly reason: string;
  /** The last day on which it is excused: `2026-12-31`. */
  readonly expires?: string;
  /** Only in this contract; without it, in every one. */
  readonly contract?: string;
}

/** A list of known failures, and the day on which it is read: `2026-06-15`. */
export interface KnownList {
  readonly entries: readonly KnownFailure[];
  readonly today: string;
}

/** Nothing is known. */
export const nothingKnown: KnownList = { entries: [], today: '' };

/** The failures in a run of a contract that the list excuses. */
export const knownIn = (
  { entries, today }: KnownList,
  contract: string,
  rules: readonly RuleResult[],
): readonly KnownInRun[] =>
  rules
    .filter(({ verdict }) => verdict === 'fail')
    .flatMap(({ id }) => {
      const entry = entries.find((one) => one.rule === id && concerns(one, contract) && !isExpired(one, today));
      if (!entry) return [];
      const { rule, reason, expires } = entry;
      return [{ rule, reason, ...(expires === undefined ? {} : { expires }) }];
    });

/**
 * Entries that are stale, unknown or expired, a line each: the list is to be mended. `exists` says whether any contract
 * has a rule of that id.
 */
export const problemsOf = (
  { entries, today }: KnownList,
  runs: readonly Results[],
  exists: (rule: string) => boolean,
): readonly string[] =>
  entries.flatMap((entry) => {
    if (!exists(entry.rule)) return [`${entry.rule}: unknown; no contract has a rule of this id`];
    const verdicts = runs
      .filter(({ contract }) => concerns(entry, contract))
      .flatMap(({ rules }) => rules.filter(({ id }) => id === entry.rule).map(({ verdict }) => verdict));
    if (verdicts.includes('fail'))
      return isExpired(entry, today) ? [`${entry.rule}: expired on ${entry.expires ?? ''} (${entry.reason})`] : [];
    return verdicts.includes('pass') ? [`${entry.rule}: stale; the rule holds now, so take the entry out`] : [];
  });

const isExpired = ({ expires }: KnownFailure, today: string): boolean => expires !== undefined && expires < today;

const concerns = (entry: KnownFailure, contract: string): boolean =>
  entry.contract === undefined || entry.contract === contract;

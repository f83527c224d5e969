import { readFileSync, writeFileSync } from 'node:fs';
import { didYouMean } from '../../model/nearest';
import type { Results } from '../../model/results';
import { rulesWithDeep } from '../../check/rulesOf';
import { contractNamed, shippedIds } from '../contracts';
import { say } from '../say';
import { UsageError, fileProblem } from '../usageError';

/** A failure that is known and excused for a while. */
export interface KnownFailure {
  readonly rule: string;
  readonly reason: string;
  /** The last day on which it is excused: `2026-12-31`. */
  readonly expires?: string;
  /** Only in this contract; without it, in every one. */
  readonly contract?: string;
}

/** Reads a list of known failures: `[{"rule", "reason", "expires"?, "contract"?}]`. */
export function readKnown(path: string): KnownFailure[] {
  const refuse = (problem: string): never => {
    throw new UsageError(`--known ${path}: ${problem}`);
  };
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return refuse(fileProblem(error)?.replace(`${path}: `, '') ?? 'is not JSON');
  }
  if (!Array.isArray(value)) return refuse('expected a list of {"rule", "reason", "expires"?}');
  return value.map((entry, index) => {
    const problem = problemOf(entry);
    return problem === undefined ? (entry as KnownFailure) : refuse(`entry ${String(index + 1)}: ${problem}`);
  });
}

function problemOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    return 'expected {"rule", "reason", "expires"?}';
  const members = ['rule', 'reason', 'expires', 'contract'];
  const unknown = Object.keys(entry).find((key) => !members.includes(key));
  if (unknown !== undefined)
    return [`unknown key "${unknown}"`, didYouMean(unknown, members)].filter((part) => part !== undefined).join('; ');
  const { rule, reason, expires, contract } = entry as Record<string, unknown>;
  if (typeof rule !== 'string' || rule === '') return '"rule" must be the id of a rule';
  if (typeof reason !== 'string' || reason.trim() === '') return '"reason" must say why the failure is excused';
  if (expires !== undefined && !isDay(expires)) return '"expires" must be a day such as "2026-12-31"';
  if (contract !== undefined && typeof contract !== 'string') return '"contract" must be the id of a contract';
  return undefined;
}

const isDay = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

export interface KnownJudgement {
  readonly excused: (contract: string, rule: string) => boolean;
  /** Entries that are stale, unknown or expired, a line each: the list is to be mended. */
  readonly problems: readonly string[];
}

/**
 * Holds a list of known failures against results. `exists` says whether any contract has a rule of that id; `today` is
 * a day.
 */
export function judgeKnown(
  known: readonly KnownFailure[],
  runs: readonly Results[],
  exists: (rule: string) => boolean,
  today: string,
): KnownJudgement {
  const expired = ({ expires }: KnownFailure): boolean => expires !== undefined && expires < today;
  const concerns = (entry: KnownFailure, contract: string): boolean =>
    entry.contract === undefined || entry.contract === contract;
  const problems = known.flatMap((entry) => {
    if (!exists(entry.rule)) return [`${entry.rule}: unknown; no contract has a rule of this id`];
    const verdicts = runs
      .filter(({ contract }) => concerns(entry, contract))
      .flatMap(({ rules }) =>
        rules
          .filter(({ id, verdict }) => id === entry.rule && (verdict === 'pass' || verdict === 'fail'))
          .map(({ verdict }) => verdict),
      );
    if (verdicts.length === 0) return [];
    if (!verdicts.includes('fail')) return [`${entry.rule}: stale; the rule holds now, so take the entry out`];
    return expired(entry) ? [`${entry.rule}: expired on ${entry.expires ?? ''} (${entry.reason})`] : [];
  });
  return {
    problems,
    excused: (contract, rule) =>
      known.some((entry) => entry.rule === rule && concerns(entry, contract) && !expired(entry)),
  };
}

/** A list of known failures and the file that it came from; undefined where none was named. */
export interface KnownList {
  readonly file: string | undefined;
  readonly entries: readonly KnownFailure[];
}

/** Holds a list against results of today, and says on stderr what is wrong with the list. */
export async function judgedByKnown(list: KnownList, runs: readonly Results[]): Promise<KnownJudgement> {
  const rules = list.entries.length === 0 ? new Set<string>() : await everyRule(runs);
  const today = new Date().toISOString().slice(0, 10);
  const judgement = judgeKnown(list.entries, runs, (rule) => rules.has(rule), today);
  judgement.problems.forEach((problem) => {
    say(`--known ${list.file ?? ''}: ${problem}`);
  });
  return judgement;
}

/** Ids of the rules of every contract that ships and of every one that ran: a list may serve several runs. */
async function everyRule(runs: readonly Results[]): Promise<Set<string>> {
  const shipped = await Promise.all(shippedIds().map(contractNamed));
  return new Set([...runs.flatMap(({ rules }) => rules), ...shipped.flatMap(rulesWithDeep)].map(({ id }) => id));
}

/** Writes the failures of these results as a list of known failures. */
export function writeKnown(path: string, runs: readonly Results[], strict: boolean): number {
  const entries = runs.flatMap(({ contract, rules }) =>
    rules
      .filter(({ level, verdict }) => verdict === 'fail' && (level === 'must' || strict))
      .map(({ id, findings }): KnownFailure => ({
        rule: id,
        reason: findings[0]?.message ?? 'failed',
        ...(runs.length > 1 ? { contract } : {}),
      })),
  );
  writeFileSync(path, `${JSON.stringify(entries, null, 2)}\n`);
  return entries.length;
}

import { readFileSync, writeFileSync } from 'node:fs';
import type { KnownFailure, KnownList } from '../../check/known';
import { nothingKnown, problemsOf } from '../../check/known';
import { rulesWithDeep } from '../../check/rulesOf';
import { didYouMean } from '../../model/nearest';
import type { Results } from '../../model/results';
import { contractNamed, shippedIds } from '../contracts';
import { say } from '../say';
import { UsageError, fileProblem } from '../usageError';

/** Reads a list of known failures: `[{"rule", "reason", "expires"?, "contract"?}]`. Throws a UsageError. */
export function readKnown(path: string | undefined): KnownList {
  if (path === undefined) return nothingKnown;
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
  const entries = value.map((entry, index) => {
    const problem = problemOf(entry);
    return problem === undefined ? (entry as KnownFailure) : refuse(`entry ${String(index + 1)}: ${problem}`);
  });
  return { entries, today: new Date().toISOString().slice(0, 10) };
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

/** Says on stderr what is to be mended in a list of known failures; gives how many entries that are. */
export async function sayProblems(file: string, known: KnownList, runs: readonly Results[]): Promise<number> {
  const rules = await everyRule(runs);
  const problems = problemsOf(known, runs, (rule) => rules.has(rule));
  problems.forEach((problem) => {
    say(`--known ${file}: ${problem}`);
  });
  return problems.length;
}

/** Ids of the rules of every contract that ships and of every one that ran: a list may serve several runs. */
async function everyRule(runs: readonly Results[]): Promise<Set<string>> {
  const shipped = await Promise.all(shippedIds().map(contractNamed));
  return new Set([...runs.flatMap(({ rules }) => rules), ...shipped.flatMap(rulesWithDeep)].map(({ id }) => id));
}

/** Writes the failures of these results as a list of known failures; gives how many entries it has. */
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

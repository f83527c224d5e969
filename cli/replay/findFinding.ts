import { packageVersion } from '../../check/packageRoot';
import { nearest } from '../../model/nearest';
import type { Finding, Results, RuleResult } from '../../model/results';
import { readReports } from '../readReports';
import { UsageError } from '../usageError';

/** A finding with the run that it is from. */
export interface FoundFinding {
  readonly results: Results;
  readonly folder: string;
  readonly rule: RuleResult;
  readonly finding: Finding;
}

/**
 * The finding of that id in results or in a report's folder; a rule's id will do where the rule has one finding. Throws
 * a UsageError.
 */
export function findFinding(path: string, id: string): FoundFinding {
  const read = readReports(path);
  if (!read.ok) throw new UsageError(read.problem);
  const { runs } = read;
  const old = runs.find(({ results }) => results.rolecall !== packageVersion());
  if (old)
    throw new UsageError(
      `${path}: written by rolecall ${shown(old.results.rolecall)}, and this is ` +
        `${packageVersion()}: its cases may be others now; run the contract again`,
    );
  const all = runs.flatMap(({ results, folder }) =>
    results.rules.flatMap((rule) => rule.findings.map((finding): FoundFinding => ({ results, folder, rule, finding }))),
  );
  const exact = all.filter(({ finding }) => finding.id === id);
  const found = exact.length > 0 ? exact : all.filter(({ rule }) => rule.id === id);
  const [only, another] = found;
  if (!only)
    throw new UsageError(
      `${path}: there is no finding ${JSON.stringify(shown(id))}${suggestions(
        id,
        all.map(({ finding }) => finding.id),
      )}`,
    );
  if (another) {
    // Of one id in several folders, the folder tells which is meant.
    const names = found.map((one) => (exact.length > 0 ? `${one.folder}/results.json` : one.finding.id));
    const each = [...new Set(names)].map(shown).join(', ');
    throw new UsageError(`${path}: ${shown(id)} has several findings, give one of them: ${each}`);
  }
  return only;
}

/** Suggests ids: those of the same rule, else one of similar spelling, else the first few. */
function suggestions(id: string, ids: readonly string[]): string {
  if (ids.length === 0) return '; these results hold no finding at all';
  const rule = ruleOf(id);
  const alike = ids.filter((one) => ruleOf(one) === rule);
  const near = alike.length > 0 ? alike : [nearest(id, ids), ...byRule(rule, ids)].filter((one) => one !== undefined);
  if (near.length > 0) return `; did you mean ${listed(near)}?`;
  return `; there are ${listed(ids)}`;
}

function byRule(rule: string, ids: readonly string[]): string[] {
  const meant = nearest(rule, ids.map(ruleOf));
  return meant === undefined ? [] : ids.filter((one) => ruleOf(one) === meant);
}

const listed = (ids: readonly string[]): string => {
  const unique = [...new Set(ids)];
  return (
    unique.slice(0, 5).map(shown).join(' or ') +
    (unique.length > 5 ? ` or one of ${String(unique.length - 5)} more` : '')
  );
};

const ruleOf = (id: string): string => (id.includes(':') ? id.slice(0, id.lastIndexOf(':')) : id);

/** Text of a results file, safe for a terminal: anybody may have written the file. */
const shown = (text: string): string => text.slice(0, 200).replace(/[^\x20-\x7e]/g, '?');

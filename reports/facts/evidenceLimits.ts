import type { Results } from '../../model/results';

/** How much evidence one finding may show, so that a page about a server that fails everything still opens. */
export interface EvidenceLimits {
  readonly findingsPerRule: number;
  readonly exchangesPerFinding: number;
  /** Characters of a body. */
  readonly body: number;
  /** Characters of a message, an expectation, a curl script. */
  readonly text: number;
}

/** Shares about half a megabyte of evidence among the findings of a run. */
export function evidenceLimits(results: Results): EvidenceLimits {
  const findings = Math.max(
    1,
    results.rules.reduce((sum, rule) => sum + Math.min(rule.findings.length, 5), 0),
  );
  const exchangesPerFinding = between(3, Math.floor(400 / findings), 24);
  return {
    findingsPerRule: findings > 100 ? 1 : 5,
    exchangesPerFinding,
    body: between(160, Math.floor(400_000 / (findings * exchangesPerFinding)), 4096),
    text: between(300, Math.floor(200_000 / findings), 6000),
  };
}

const between = (least: number, value: number, most: number): number => Math.min(most, Math.max(least, value));

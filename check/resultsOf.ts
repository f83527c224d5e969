import type { Contract } from '../contract/types';
import type { RunOutcome } from '../engine/settings';
import type { Given, LevelSummary, Results, RuleResult } from '../model/results';
import type { Rule } from '../model/rule';
import type { TargetConfig } from '../targets/config/keys';
import type { Choices } from './choices';
import type { KnownList } from './known';
import { packageVersion } from './packageRoot';
import type { Recorder } from './recorder';
import { rulesOf, rulesWithDeep } from './rulesOf';
import { selects } from './selection';
import { exceptionsAmong, runVerdict } from './verdict';

/** Everything that results are assembled from. */
export interface RunRecord {
  readonly contract: Contract;
  readonly target: Results['target'];
  readonly choices: Choices;
  readonly config: Pick<TargetConfig, 'waive' | 'levels'>;
  readonly known: KnownList;
  readonly outcome: RunOutcome;
  readonly recorder: Recorder;
  readonly startedMs: number;
  readonly endedMs: number;
  /** Repeats the run. */
  readonly command: string;
  readonly given: Given;
  /** Said instead of the engine's words where the caller stopped the run. */
  readonly stoppedBecause: string | null;
}

/** The results of a run, as results.json holds them. */
export function resultsOf(record: RunRecord): Results {
  const { contract, choices, config, known, outcome, recorder, startedMs, endedMs } = record;
  const stopped = outcome.stopped === null ? '' : (record.stoppedBecause ?? outcome.stopped.message);
  const rules = outcome.plan === null ? neverBegun(contract, choices, stopped) : outcome.rules;
  const complete = outcome.stopped === null;
  const shipped = (): Rule[] => (choices.profile === 'deep' ? rulesWithDeep(contract) : rulesOf(contract));
  const exceptions = exceptionsAmong(rules, { contract: contract.id, choices, config, known, shipped });
  return {
    rolecall: packageVersion(),
    contract: contract.id,
    contractTitle: contract.title,
    contractVersion: contract.version,
    target: record.target,
    profile: choices.profile,
    seed: choices.seed,
    budget: choices.budget,
    filter: choices.only,
    shard: null,
    ...exceptions,
    started: new Date(startedMs).toISOString(),
    durationMs: Math.max(0, Math.round(endedMs - startedMs)),
    requests: outcome.requests,
    complete,
    stopped,
    verdict: runVerdict(rules, exceptions, complete),
    summary: summarize(rules),
    rules,
    timings: recorder.timings(),
    requestsPerSecond: recorder.requestsPerSecond(),
    cleanUp: outcome.cleanUp,
    command: record.command,
    given: record.given,
  };
}

/** The rules of a run that ended before anything could be tried. */
function neverBegun(contract: Contract, choices: Choices, why: string): RuleResult[] {
  const selected = selects(choices.only);
  return rulesOf(contract)
    .filter(({ id }) => selected(id))
    .map((rule) => unverified(rule, why));
}

const unverified = (rule: Rule, why: string): RuleResult => ({
  ...rule,
  verdict: 'inconclusive',
  reason: why,
  reasonCode: 'run-ended',
  observation: '',
  cases: 0,
  controls: 0,
  requests: 0,
  sent: [],
  findings: [],
});

/** How many rules of each level came to each verdict. */
export const summarize = (rules: readonly RuleResult[]): Results['summary'] => ({
  must: countLevel(rules, 'must'),
  should: countLevel(rules, 'should'),
  observe: rules.filter(({ level }) => level === 'observe').length,
});

function countLevel(rules: readonly RuleResult[], level: 'must' | 'should'): LevelSummary {
  const count = (verdict: RuleResult['verdict']): number =>
    rules.filter((rule) => rule.level === level && rule.verdict === verdict).length;
  return { pass: count('pass'), fail: count('fail'), skip: count('skip'), inconclusive: count('inconclusive') };
}

import type { Contract } from '../contract/types';
import type { RunOutcome } from '../engine/settings';
import { runVerdict, summarize } from '../engine/trial/summary';
import type { Given, Results, RuleResult, RunVerdict } from '../model/results';
import type { Choices } from './choices';
import type { Declining } from './declined';
import { isDeclined, waivedIn } from './declined';
import { packageVersion } from './packageRoot';
import type { Recorder } from './recorder';
import { rulesOf } from './rulesOf';
import { selects } from './selection';
import { unverified } from './unverified';

/** Everything that results are assembled from. */
export interface RunRecord {
  readonly contract: Contract;
  readonly target: Results['target'];
  readonly choices: Choices;
  readonly declining: Declining;
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
  const { contract, choices, declining, outcome, recorder, startedMs, endedMs } = record;
  const stopped = outcome.stopped === null ? '' : (record.stoppedBecause ?? outcome.stopped.message);
  const rules = outcome.plan === null ? neverBegun(contract, choices, stopped) : outcome.rules;
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
    waived: waivedIn(rules, declining),
    declined: choices.readOnly ? ['--read-only: nothing but GET was sent'] : [],
    started: new Date(startedMs).toISOString(),
    durationMs: Math.max(0, Math.round(endedMs - startedMs)),
    requests: outcome.requests,
    complete: outcome.stopped === null,
    stopped,
    verdict: verdictOf(rules, declining, outcome.stopped !== null),
    summary: summarize(rules),
    rules,
    timings: recorder.timings(),
    requestsPerSecond: recorder.requestsPerSecond(),
    cleanUp: outcome.cleanUp,
    command: record.command,
    given: record.given,
  };
}

function neverBegun(contract: Contract, choices: Choices, why: string): RuleResult[] {
  const selected = selects(choices.only);
  return rulesOf(contract)
    .filter(({ id }) => selected(id))
    .map((rule) => unverified(rule, why));
}

/** A run that was cut short is never conformant, whatever it saw before. */
function verdictOf(rules: readonly RuleResult[], declining: Declining, cutShort: boolean): RunVerdict {
  const verdict = runVerdict(rules, (rule) => isDeclined(rule, declining));
  return cutShort && verdict === 'conformant' ? 'incomplete' : verdict;
}

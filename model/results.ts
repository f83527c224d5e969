import type { Exchange, OutgoingRequest, Outcome } from './exchange';
import type { Json } from './json';
import type { OrdersTried, Race } from './race';
import type { Observation } from './observation';
import type { Level, Rule } from './rule';
import type { UnverifiedCode } from './unverified';

export type Verdict = 'pass' | 'fail' | 'skip' | 'inconclusive' | 'observed';
/**
 * `conformant`: every must rule of the contract as it ships was verified and holds. `partial`: the configuration
 * declined, waived, lowered or filtered some of them, or a failure is known; the others hold. `incomplete`: a must rule
 * could not be verified.
 */
export type RunVerdict = 'conformant' | 'partial' | 'non-conformant' | 'incomplete';
export type Profile = 'quick' | 'standard' | 'deep';

/** An exchange as a report shows it; `claim` marks the request that broke the rule. */
export interface ReportedExchange {
  readonly id: number;
  readonly request: OutgoingRequest;
  /** null where none came; `lost` then says why. */
  readonly response: (Outcome & { kind: 'response' })['response'] | null;
  readonly lost: string | null;
  readonly purpose: 'given' | 'control' | 'claim' | 'look' | 'clean-up';
  readonly startedMs: number;
  readonly durationMs: number;
  readonly lane: number;
}

/** A violation with its smallest case and the means to repeat it. */
export interface Finding {
  /** Stable across runs of one seed: derived from rule and case. */
  readonly id: string;
  /** The refutation, a sentence or two. */
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
  /** What was tried, in words. */
  readonly case: string;
  readonly caseId: string;
  readonly exchanges: readonly ReportedExchange[];
  /** Id of the exchange whose request is under test; absent where the law cannot say it. */
  readonly test?: number;
  /** The observation that contradicts the rule, and what the same view showed before. */
  readonly refutedBy?: Observation;
  readonly before?: Observation;
  /** A script of curl lines; $ROLECALL_TOKEN stands for the token. */
  readonly curl: string;
  /** The rolecall command that tries it again. */
  readonly replay: string;
  /** Other cases that failed alike, in words. */
  readonly echoes: readonly string[];
  /** Present where it took requests in flight together to show it. */
  readonly race?: Race;
  /** Present where no order of those requests explains what was seen. */
  readonly orders?: OrdersTried;
  /**
   * What exploration found it with, for `rolecall replay`: no ids of roles, no marks. Findings of cases need none,
   * their case says it.
   */
  readonly recipe?: Json;
}

export interface RuleResult extends Rule {
  readonly verdict: Verdict;
  /** Why skipped, inconclusive or failed; what would unlock it. '' for pass. */
  readonly reason: string;
  /** The reason for programs. Present where the verdict is skip or inconclusive, and nowhere else. */
  readonly reasonCode?: UnverifiedCode;
  /** What an observe rule saw; '' for none. */
  readonly observation: string;
  /** Cases that were judged. */
  readonly cases: number;
  /** Controls accepted beside them. */
  readonly controls: number;
  /** Requests that carried its cases (shared ones count for each rule). */
  readonly requests: number;
  /** What was sent, in words, each with how often: `name of 71 characters`. */
  readonly sent: readonly { readonly what: string; readonly times: number }[];
  readonly findings: readonly Finding[];
  /** Rounds of requests in flight together that stand behind the verdict too; absent where none were judged by it. */
  readonly rounds?: number;
}

export interface LevelSummary {
  readonly pass: number;
  readonly fail: number;
  readonly skip: number;
  readonly inconclusive: number;
}

/** What the run made, removed and left. */
export interface CleanUpLedger {
  readonly created: number;
  readonly deleted: number;
  /** The vendor keeps a record of removed roles. */
  readonly softDeleted: boolean;
  readonly leftBehind: readonly { readonly id: string; readonly name: string; readonly why: string }[];
  /** Changes to what is not ours that could not be put back, each with how to mend it by hand. */
  readonly notRestored: readonly string[];
}

export interface OperationTiming {
  readonly part: string;
  readonly count: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly maxMs: number;
}

/** results.json: one run of one contract. */
export interface Results {
  readonly rolecall: string;
  readonly contract: string;
  readonly contractTitle: string;
  readonly contractVersion: string;
  readonly target: {
    readonly url: string;
    readonly name: string;
    /** Present where an embedded server was started for the run: how it was switched. */ readonly embedded?: Switched;
  };
  readonly profile: Profile;
  readonly seed: number;
  readonly budget: number;
  /** The --only globs; empty for none. */
  readonly filter: readonly string[];
  readonly shard: string | null;
  /** Rules that were not verified and that the configuration waives. */
  readonly waived: readonly { readonly rule: string; readonly reason: string }[];
  /** What the run was asked to leave out, and the must rules that went unverified by it. */
  readonly declined: readonly Declined[];
  /** Levels that the configuration changed. */
  readonly changedLevels: readonly ChangedLevel[];
  /** Failures that a list of known failures excuses. */
  readonly known: readonly KnownInRun[];
  /** ISO 8601. */
  readonly started: string;
  readonly durationMs: number;
  readonly requests: number;
  /** False where the run was cut short. */
  readonly complete: boolean;
  /** Why it was cut short; '' where it was not. */
  readonly stopped: string;
  readonly verdict: RunVerdict;
  readonly summary: { readonly must: LevelSummary; readonly should: LevelSummary; readonly observe: number };
  readonly rules: readonly RuleResult[];
  readonly timings: readonly OperationTiming[];
  /** Requests sent in each second of the run. */
  readonly requestsPerSecond: readonly number[];
  readonly cleanUp: CleanUpLedger;
  /** The command line that repeats the run. */
  readonly command: string;
  /** What the run was told of its target, for `rolecall replay`; never a credential. */
  readonly given?: Given;
}

/** Must rules that an option of the run left out. */
export interface Declined {
  readonly by: '--read-only' | '--only';
  /** Their ids. */
  readonly rules: readonly string[];
}

/** A rule to which the configuration gives another level than its contract. */
export interface ChangedLevel {
  readonly rule: string;
  readonly from: Level;
  readonly to: Level;
  readonly reason: string;
}

/** A rule that failed, and that a list of known failures excuses. */
export interface KnownInRun {
  readonly rule: string;
  readonly reason: string;
  /** The last day on which it is excused: `2026-12-31`; absent for no end. */
  readonly expires?: string;
}

/** How an embedded server was switched. */
export interface Switched {
  readonly faults: readonly string[];
  readonly variants: readonly string[];
}

/** What a run was told of its target besides its URL. */
export interface Given {
  /** As it was called: an id or a folder. */
  readonly contract: string;
  readonly params: Readonly<Record<string, string>>;
  readonly foreign: Readonly<Record<string, string>>;
  readonly users: readonly string[];
  readonly permits: readonly string[];
  /** Path of the configuration file, '' for none. */
  readonly config: string;
}

export type { Level, Exchange };

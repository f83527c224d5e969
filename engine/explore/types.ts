/** What the explorers share, and what exploration gives. */

import type { Exchange } from '../../model/exchange';
import type { Evidence } from '../../model/observation';
import type { OrdersTried, Race } from '../../model/race';
import type { Script } from '../../model/script';
import type { Level, Rule } from '../../model/rule';
import type { LawContext } from '../language/law';
import type { Progress, RunStopped } from '../ports';
import type { Session } from '../account/session';
import type { BrokenRule } from './brokenRule';
import type { Random } from './random';
import type { Recipe } from './recipes/recipe';

/** A finding of exploration: it took a command sequence, unusual input or concurrent requests to show. */
export interface DeepFinding extends Omit<BrokenRule, 'statement'> {
  readonly level: Level;
  /** What was done and what came of it, in numbered sentences. */
  readonly steps: readonly string[];
  readonly exchanges: readonly Exchange[];
  /** What the finding rests on; absent for concurrent requests, and if the explorer cannot say it. */
  readonly evidence?: Evidence;
  /** What is needed to run it again. */
  readonly recipe: Recipe;
  /** The same as requests that anybody can send. */
  readonly script: Script;
  /** Races: when each request was in flight, and why no order of the requests explains what was seen. */
  readonly race?: Race;
  readonly orders?: OrdersTried;
}

/** A finding as an explorer reports it. `title`: titles a rule that no law states. */
export type Report = Omit<DeepFinding, 'level'> & BrokenRule & { readonly title?: string };

/** The result of exploration. */
export interface DeepOutcome {
  readonly findings: readonly DeepFinding[];
  /** How often each thing was tried: the evidence where nothing was found. */
  readonly rounds: Readonly<Record<string, number>>;
  /** The same by the rules that would have been found broken. */
  readonly behind: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The rules that findings name, and the rules of exploration itself. */
  readonly rules: readonly Omit<Rule, 'law'>[];
  /** Why exploration ended early, and with it the run; null: it did not. The findings until then count. */
  readonly stopped: RunStopped | null;
}

/** What a caller of exploration decides. */
export interface ExploreOptions {
  readonly timeMs: number;
  readonly seed: number;
  readonly stop: () => boolean;
  readonly permits: readonly string[];
  readonly onProgress: (progress: Progress) => void;
}

/** What the explorers share. */
export interface DeepWorld {
  readonly session: Session;
  readonly context: LawContext;
  readonly random: Random;
  readonly permits: readonly string[];
  /** The time is up, or the caller wants an end. */
  readonly over: () => boolean;
  /** The caller wants an end at once: even what was begun stops. */
  readonly stopped: () => boolean;
  readonly nowMs: () => number;
  readonly report: (report: Report) => void;
  /** Whether the rule was found broken already. */
  readonly isKnown: (ruleId: string) => boolean;
  /** Counts a try. `rules`: the rules that it would have found broken. */
  readonly count: (what: string, rules?: readonly string[]) => void;
}

/** One way to explore. Each turn goes on where the last one ended, until the time is up. */
export interface Explorer {
  readonly name: string;
  readonly turn: (untilMs: number) => Promise<void>;
}

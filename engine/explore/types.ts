import type { Statement } from '../../contract/types';
import type { Exchange } from '../../model/exchange';
import type { Evidence } from '../../model/observation';
import type { OrdersTried, Race } from '../../model/race';
import type { Script } from '../../model/script';
import type { Level, Rule } from '../../model/rule';
import type { LawContext } from '../language/law';
import type { Progress, RunStopped } from '../ports';
import type { Session } from '../account/session';
import type { Random } from './random';
import type { Recipe } from './recipes/recipe';

/** A violation that took a history, unusual input or requests in flight together to show. */
export interface DeepFinding {
  readonly ruleId: string;
  readonly level: Level;
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
  /** What was done, a numbered sentence each, and what came of it. */
  readonly steps: readonly string[];
  readonly exchanges: readonly Exchange[];
  /** What it rests on; absent where several requests were in flight together, or where the explorer cannot say it. */
  readonly evidence?: Evidence;
  /** What is needed to run it again. */
  readonly recipe: Recipe;
  /** The same as requests that anybody can send. */
  readonly script: Script;
  /** Where it took requests in flight together: when each was, and why no order of them explains what was seen. */
  readonly race?: Race;
  readonly orders?: OrdersTried;
}

/** How deep exploration ended. */
export interface DeepOutcome {
  readonly findings: readonly DeepFinding[];
  /** How often each thing was tried: what stands behind it where nothing was found. */
  readonly rounds: Readonly<Record<string, number>>;
  /** The same by the rules that it would have refuted. */
  readonly behind: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Rules that findings name, so that those which no law states can be told too. */
  readonly rules: readonly Omit<Rule, 'law'>[];
  /** Why it ended before its time: the run cannot go on either. What was found until then stands. */
  readonly stopped: RunStopped | null;
}

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
  /** Time is up, or the caller wants an end. */
  readonly over: () => boolean;
  /** The caller wants an end: not even what was begun is carried on. */
  readonly stopped: () => boolean;
  readonly nowMs: () => number;
  readonly report: (
    finding: Omit<DeepFinding, 'level'> & { readonly statement: Statement; readonly title?: string },
  ) => void;
  /** Whether a rule was found broken already. */
  readonly isKnown: (ruleId: string) => boolean;
  /** Counts something that was tried; `rules`: those that it would have refuted if they were broken. */
  readonly count: (what: string, rules?: readonly string[]) => void;
}

/** One way to look for what takes a history; each turn tries for a while and remembers where it was. */
export interface Explorer {
  readonly name: string;
  readonly turn: (untilMs: number) => Promise<void>;
}

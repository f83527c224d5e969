import type { Json } from '../model/json';
import { readRecipe } from './deep/readRecipe';
import { replayRecipe } from './deep/replayRecipe';
import type { Law } from './law';
import { replayCase } from './replayCase';
import type { Begun } from './run';

/** The finding that is to be run again. */
export interface WantedFinding {
  readonly rule: string;
  readonly caseId: string;
  /** As results hold it; absent where the case says it all. */
  readonly recipe?: Json;
}

/** What came of running a finding again. */
export interface Replayed {
  readonly result: 'reproduced' | 'not reproduced' | 'could not try';
  /** What was seen, or what stood in the way. */
  readonly why: string;
  /** What was done, a sentence each; empty where `why` says it. */
  readonly steps: readonly string[];
}

export interface ReplayOptions {
  /** How long a race is tried at most. */
  readonly timeMs: number;
  readonly seed: number;
  readonly permits: readonly string[];
  readonly stop: () => boolean;
}

/** Runs one finding again: its case with the confirmation, or what exploration found it with. */
export async function replayFinding(begun: Begun, laws: readonly Law[], wanted: WantedFinding, options: ReplayOptions): Promise<Replayed> {
  if (wanted.recipe === undefined) return replayCase(begun, laws, wanted);
  const recipe = readRecipe(begun.session.contract, wanted.recipe);
  return recipe ? replayRecipe(begun, recipe, wanted.rule, options) : couldNotTry('what the results hold of it is nothing that this contract can be tried with');
}

export const couldNotTry = (why: string): Replayed => ({ result: 'could not try', why, steps: [] });

import { readRecipe } from '../explore/recipes/readRecipe';
import { replayRecipe } from '../explore/recipes/replayRecipe';
import type { Law } from '../language/law';
import { replayCase } from './replayCase';
import { couldNotTry, type Replayed, type ReplayOptions, type WantedFinding } from '../replayed';
import type { Begun } from '../settings';

/** Runs one finding again: its case with the confirmation, or what exploration found it with. */
export async function replayFinding(
  begun: Begun,
  laws: readonly Law[],
  wanted: WantedFinding,
  options: ReplayOptions,
): Promise<Replayed> {
  if (wanted.recipe === undefined) return replayCase(begun, laws, wanted);
  const recipe = readRecipe(begun.session.contract, wanted.recipe);
  return recipe
    ? replayRecipe(begun, recipe, wanted.rule, options)
    : couldNotTry('what the results hold of it is nothing that this contract can be tried with');
}

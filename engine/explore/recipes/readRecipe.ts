import type { Contract } from '../../../contract/types';
import { isJsonObject, type Json } from '../../../model/json';
import { valueAt } from '../../../model/pointer';
import { isActs } from './recipeActs';
import { isOddCase } from './recipeOdd';
import { isRace, withKinds } from './recipeRace';
import type { Recipe } from './recipe';

/**
 * A recipe as results hold it, or null where it is none for this contract. Results travel, so it is held against what
 * exploration
 * may send: operations of the contract, roles by names of their own, never an id written out.
 */
export function readRecipe(contract: Contract, value: Json | undefined): Recipe | null {
  if (!isJsonObject(value)) return null;
  const { kind, name, race, acts, users, one } = value;
  if (kind === 'race' && typeof name === 'string' && isRace(contract, race))
    return { kind, name, race: withKinds(contract, race) };
  if (
    kind === 'sequence' &&
    typeof users === 'number' &&
    Number.isInteger(users) &&
    users >= 0 &&
    users <= 10 &&
    isActs(contract, acts)
  )
    return { kind, acts, users };
  if (kind === 'unusual' && isOddCase(contract, one)) return { kind, one };
  return null;
}

/** How many users a recipe moves. */
export function usersOf(recipe: Recipe): number {
  switch (recipe.kind) {
    case 'race':
      return Object.values(recipe.race.holders).reduce((sum, many) => sum + many, 0) + recipe.race.spareUsers;
    case 'sequence':
      return recipe.acts.some((act) => act.do === 'assign' || act.do === 'free') ? Math.max(1, recipe.users) : 0;
    case 'unusual':
      return 0;
  }
}

/** Whether a recipe moves what the whole account rests on. */
export function movesDefaults({ atLeast }: Contract, recipe: Recipe): boolean {
  const [first] = atLeast?.where ?? [];
  const sets = (item: Json): boolean => first !== undefined && valueAt(item, first.pointer) !== undefined;
  switch (recipe.kind) {
    case 'race':
      return (
        recipe.race.keepers.length > 0 ||
        Object.values(recipe.race.roles).some(sets) ||
        [...recipe.race.lanes.flat(), ...recipe.race.watch].some(
          (step) => step.do === 'call' && (step.items ?? []).some(({ item }) => sets(item)),
        )
      );
    case 'sequence':
      return recipe.acts.some((act) =>
        act.do === 'create' ? act.items.some(sets) : act.do === 'update' && act.parts.some(({ item }) => sets(item)),
      );
    case 'unusual':
      return (
        first !== undefined &&
        ((recipe.one.kind === 'text' && Object.hasOwn(recipe.one.texts, first.pointer)) ||
          (recipe.one.kind === 'listed' && recipe.one.pointer === first.pointer) ||
          (recipe.one.kind === 'member' && `${recipe.one.within}/${recipe.one.member.key}` === first.pointer))
      );
  }
}

/** Reads a recipe from results, which travel: it may hold nothing that exploration would not send. */

import type { Contract } from '../../../contract/types';
import { isJsonObject, type Json, type JsonObject } from '../../../model/json';
import { valueAt } from '../../../model/pointer';
import type { Recipe } from './recipe';
import { isCommands } from './recipeCommands';
import { isOddCase } from './recipeOdd';
import { isRace, withKinds } from './recipeRace';

const usersAtMost = 10;

/**
 * null: the value is no recipe for this contract. A recipe speaks of operations of the contract and of roles by names
 * of its own, never of an id.
 */
export function readRecipe(contract: Contract, value: Json | undefined): Recipe | null {
  if (!isJsonObject(value)) return null;
  const { kind, name, users, one, commands, race } = withPresentNames(value);
  if (kind === 'race' && typeof name === 'string' && isRace(contract, race))
    return { kind, name, race: withKinds(contract, race) };
  if (kind === 'sequence' && isUserCount(users) && isCommands(contract, commands)) return { kind, commands, users };
  if (kind === 'unusual' && isOddCase(contract, one)) return { kind, one };
  return null;
}

const isUserCount = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= usersAtMost;

/** Recipes of earlier results call commands `acts`, and the default roles of a race `keepers`. */
function withPresentNames(recipe: JsonObject): JsonObject {
  const { acts, race, ...others } = recipe;
  return {
    ...others,
    ...(acts === undefined ? {} : { commands: acts }),
    ...(race === undefined ? {} : { race: isJsonObject(race) ? withDefaults(race) : race }),
  };
}

const withDefaults = ({ keepers, ...race }: JsonObject): JsonObject =>
  keepers === undefined ? race : { ...race, defaults: keepers };

/** How many users a recipe moves. */
export function usersOf(recipe: Recipe): number {
  switch (recipe.kind) {
    case 'race':
      return Object.values(recipe.race.holders).reduce((sum, many) => sum + many, 0) + recipe.race.spareUsers;
    case 'sequence': {
      const moves = recipe.commands.some((command) => command.do === 'assign' || command.do === 'free');
      return moves ? Math.max(1, recipe.users) : 0;
    }
    case 'unusual':
      return 0;
  }
}

/** Whether a recipe may move the default of the account. */
export function movesDefaults({ atLeast }: Contract, recipe: Recipe): boolean {
  const [mark] = atLeast?.where ?? [];
  if (mark === undefined) return recipe.kind === 'race' && recipe.race.defaults.length > 0;
  const { pointer } = mark;
  const sets = (item: Json): boolean => valueAt(item, pointer) !== undefined;
  switch (recipe.kind) {
    case 'race':
      return (
        recipe.race.defaults.length > 0 ||
        Object.values(recipe.race.roles).some(sets) ||
        [...recipe.race.lanes.flat(), ...recipe.race.watch].some(
          (step) => step.do === 'call' && (step.items ?? []).some(({ item }) => sets(item)),
        )
      );
    case 'sequence':
      return recipe.commands.some((command) =>
        command.do === 'create'
          ? command.items.some(sets)
          : command.do === 'update' && command.parts.some(({ item }) => sets(item)),
      );
    case 'unusual': {
      const { one } = recipe;
      return (
        (one.kind === 'text' && Object.hasOwn(one.texts, pointer)) ||
        (one.kind === 'listed' && one.pointer === pointer) ||
        (one.kind === 'member' && `${one.within}/${one.member.key}` === pointer)
      );
    }
  }
}

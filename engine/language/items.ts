import type { ItemPlace } from '../../contract/types';
import type { Json, JsonObject } from '../../model/json';
import { isJsonArray, isJsonObject } from '../../model/json';
import { valueAt } from '../../model/pointer';

/**
 * The items in a body, at the place that the contract names; none where something else stands there. One object counts
 * as an array of one: whether an object or an array belongs there is a question of shape, which the schema answers.
 */
export function itemsIn(body: Json, place: ItemPlace): JsonObject[] {
  const found = valueAt(body, place.at);
  if (isJsonArray(found)) return found.filter(isJsonObject);
  return isJsonObject(found) ? [found] : [];
}

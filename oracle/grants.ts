import type { Json, JsonObject } from '../model/json';
import { isJsonObject } from '../model/json';

/**
 * A free-key object without what is false and without groups that hold nothing: two that grant the same are the same.
 */
export function grants(value: Json | undefined): JsonObject {
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([group, rights]): [string, Json][] => {
      if (!isJsonObject(rights)) return rights === false || rights === null ? [] : [[group, rights]];
      const granted = Object.entries(rights).filter(([, right]) => right !== false);
      return granted.length === 0 ? [] : [[group, Object.fromEntries(granted)]];
    }),
  );
}

/** What a free-key object of rights grants, so that two objects can be compared by what they grant. */

import type { Json, JsonObject } from '../../model/json';
import { isJsonObject } from '../../model/json';

/** Without `false` and empty groups: `{"chat": {"read": true, "write": false}}` gives `{"chat": {"read": true}}`. */
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

import { isJsonObject, type JsonObject } from '../../../model/json';
import { isGroup } from './groups';

/** The part of rights that names a known group and well-known rights, and grants them. */
export function wellFormedRights(rights: JsonObject): JsonObject {
  const read = Object.entries(rights)
    .filter(([group]) => isGroup(group))
    .map(
      ([group, keys]) =>
        [
          group,
          Object.fromEntries(
            Object.entries(isJsonObject(keys) ? keys : {}).filter(
              ([key, value]) => value === true && ['create', 'read', 'update', 'delete'].includes(key),
            ),
          ),
        ] as const,
    );
  return Object.fromEntries(read.filter(([, keys]) => Object.keys(keys).length > 0));
}

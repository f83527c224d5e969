import type { Json, JsonObject } from '../../../model/json';
import { isJsonObject } from '../../../model/json';
import type { World } from '../world';
import type { Role } from '../store/store';

/** Rights of an update as faults spoil them. */
export function spoilRights({ fault }: World, role: Role, spoilt: { rights?: Json }, sent: JsonObject): void {
  const now = role.attributes.rights;
  const next = spoilt.rights;
  if (sent['rights'] === undefined && fault('update-rights-unsent-lost')) spoilt.rights = {};
  if (!isJsonObject(next) || !isJsonObject(now)) return;
  const empty = Object.keys(next).length === 0;
  if (fault('update-rights-ignored') || (empty && fault('update-rights-empty-ignored'))) delete spoilt.rights;
  if (fault('update-rights-groups-kept')) spoilt.rights = { ...now, ...next };
  if (fault('update-rights-keys-kept'))
    spoilt.rights = inGroups(next, (group, keys) => ({ ...objectAt(now, group), ...keys }));
  if (fault('update-rights-false-kept')) {
    const asked = sent['rights'] ?? null;
    const kept = inGroups(now, (group, keys) =>
      Object.fromEntries(Object.entries(keys).filter(([key]) => objectAt(asked, group)[key] === false)),
    );
    spoilt.rights = merged(kept, next);
  }
}

const objectAt = (value: Json, key: string): JsonObject => {
  const inner = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return isJsonObject(inner) ? inner : {};
};

const inGroups = (rights: JsonObject, change: (group: string, keys: JsonObject) => JsonObject): JsonObject =>
  Object.fromEntries(
    Object.keys(rights)
      .map((group) => [group, change(group, objectAt(rights, group))] as const)
      .filter(([, keys]) => Object.keys(keys).length > 0),
  );

/** The rights of both. */
export const merged = (one: JsonObject, other: JsonObject): JsonObject =>
  inGroups({ ...one, ...other }, (group) => ({ ...objectAt(one, group), ...objectAt(other, group) }));

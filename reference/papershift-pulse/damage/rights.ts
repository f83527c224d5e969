import type { Json, JsonObject } from '../../../model/json';
import { isJsonObject } from '../../../model/json';
import type { Write } from '../vocabulary';
import { keysOf } from '../rules/groups';
import type { World } from '../world';

/** Rights that are no object, as faults take them. */
export function oddRights({ fault }: World, write: Write, sent: Json): JsonObject | undefined {
  if (write === 'create' && Array.isArray(sent) && fault('create-rights-array')) return {};
  return write === 'update' && sent === null && fault('update-rights-null-clears') ? {} : undefined;
}

/** Groups that do not exist, as faults take them. */
export function oddGroup({ fault }: World, group: string, sent: Json): JsonObject | undefined {
  if (group === '__proto__' && fault('rights-proto-stored') && isJsonObject(sent)) return sent;
  return group === 'constructor' && fault('rights-constructor-grants') ? {} : undefined;
}

/** Whether a fault stores a key that its group may not hold. */
export const isStoredKey = ({ fault }: World, write: Write, key: string): boolean =>
  fault(key === 'manage' ? `${write}-rights-manage-anywhere` : `${write}-rights-unknown-key-stored`);

/** What faults store for a right that is not true. */
export function oddRight({ fault }: World, write: Write, sent: Json): Json | undefined {
  if (sent === false && fault(`${write}-rights-false-saved`)) return false;
  if (sent === false && fault(`${write}-rights-false-true`)) return true;
  if (typeof sent !== 'boolean' && fault(`${write}-rights-any-stored`)) return sent;
  if (write === 'create') return sent === 'true' && fault('create-rights-text-true') ? true : undefined;
  return typeof sent === 'number' && sent !== 0 && fault('update-rights-truthy') ? true : undefined;
}

type Spoil = (group: string, rights: JsonObject) => JsonObject;
const without =
  (key: string): Spoil =>
  (_, rights) =>
    Object.fromEntries(Object.entries(rights).filter(([name]) => name !== key));
const along =
  (key: string, other?: string): Spoil =>
  (_, rights) =>
    Object.keys(rights).length > 0 && (other === undefined || rights[other] === true)
      ? { ...rights, [key]: true }
      : rights;

/** Rights as faults leave them on their way into the store. */
export function spoiltRights({ fault }: World, write: Write, rights: JsonObject): JsonObject {
  let spoilt = rights;
  const each = (spoil: Spoil): void => {
    const entries = Object.entries(spoilt).map(
      ([group, keys]) => [group, isJsonObject(keys) ? spoil(group, keys) : keys] as const,
    );
    spoilt = Object.fromEntries(entries.filter(([, keys]) => !isJsonObject(keys) || Object.keys(keys).length > 0));
  };
  if (Object.hasOwn(rights, 'constructor') && fault('rights-constructor-grants')) {
    spoilt = {
      ...without('constructor')('', rights),
      user: Object.fromEntries(keysOf('user').map((key) => [key, true])),
    };
  }
  if (fault(`${write}-rights-manage-dropped`)) each(without('manage'));
  if (write === 'create') {
    if (fault('create-rights-not-stored')) return {};
    if (fault('create-rights-delete-dropped')) each(without('delete'));
    if (fault('create-rights-read-implied')) each(along('read'));
    return spoilt;
  }
  if (fault('update-rights-update-implies-delete')) each(along('delete', 'update'));
  return fault('update-rights-first-group-only') ? Object.fromEntries(Object.entries(spoilt).slice(0, 1)) : spoilt;
}

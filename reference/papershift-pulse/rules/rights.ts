import type { Json, JsonObject } from '../../../model/json';
import { isJsonObject } from '../../../model/json';
import type { Write } from '../vocabulary';
import { isGroup, keysOf } from './groups';
import { invalid } from '../http/reasons';
import { isStoredKey, oddGroup, oddRight, oddRights, spoiltRights } from '../damage/rights';
import type { World } from '../world';

/** What is stored for rights that were sent: the true ones. */
export function readRights(world: World, write: Write, sent: Json): JsonObject {
  if (!isJsonObject(sent)) {
    const odd = oddRights(world, write, sent);
    if (odd !== undefined) return odd;
    throw invalid('rights', 'The rights are an object of groups.');
  }
  const read = Object.entries(sent).map(([group, rights]) => [group, readGroup(world, write, group, rights)] as const);
  const kept = read.filter((entry): entry is [string, JsonObject] => entry[1] !== undefined);
  return spoiltRights(world, write, Object.fromEntries(kept));
}

/** The true rights of a group; undefined where nothing of it is stored. */
function readGroup(world: World, write: Write, group: string, sent: Json): JsonObject | undefined {
  const { variant } = world;
  if (!isGroup(group)) {
    const odd = oddGroup(world, group, sent);
    if (odd !== undefined) return odd;
    if (variant('unknown-groups-dropped')) return undefined;
    throw invalid('rights', 'There is no such group of rights.');
  }
  const rights = sent === true && world.fault('create-rights-group-true') && write === 'create' ? all(group) : sent;
  if (!isJsonObject(rights)) throw invalid('rights', 'A group of rights is an object.');
  const read = Object.entries(rights).map(([key, value]) => [key, readRight(world, write, group, key, value)] as const);
  const kept = read.filter(([, value]) => value !== undefined) as [string, Json][];
  return kept.length > 0 || variant('empty-groups-kept') ? Object.fromEntries(kept) : undefined;
}

/** What is stored for one right: true, or undefined for nothing. */
function readRight(world: World, write: Write, group: string, key: string, sent: Json): Json | undefined {
  const { fault, variant } = world;
  if (group === 'team_membership' && key === 'manage' && fault(`${write}-rights-manage-refused`)) {
    throw invalid('rights', 'The right manage is not available.');
  }
  if (!keysOf(group).includes(key) && !isStoredKey(world, write, key)) {
    if (variant('unknown-keys-dropped')) return undefined;
    throw invalid('rights', 'A group has no such right.');
  }
  if (sent === true) return true;
  const odd = oddRight(world, write, sent);
  if (odd !== undefined) return odd;
  if (sent !== false) throw invalid('rights', 'A right is true or false.');
  return undefined;
}

const all = (group: string): JsonObject => Object.fromEntries(keysOf(group).map((key) => [key, true]));

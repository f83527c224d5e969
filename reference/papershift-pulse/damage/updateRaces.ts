import { isJsonObject } from '../../../model/json';
import { changed, type Attributes, type Role } from '../store/store';
import { gap, type World } from '../world';
import { merged } from './updateRights';

/** What racing faults store after a gap; undefined, at once, for a server that stores in one go. */
export function raceOfUpdates(world: World, read: Role, changes: Partial<Attributes>): Promise<Role> | undefined {
  const { fault } = world;
  const undefaults = changes.default === false && fault('race-two-undefaults');
  if (undefaults || fault('race-update-revives') || fault('race-lost-update') || fault('race-rights-mixed'))
    return late(world, read, changes);
  return undefined;
}

async function late(world: World, read: Role, changes: Partial<Attributes>): Promise<Role> {
  const { fault, store } = world;
  await gap(world);
  const now = store.find(read.id) ?? read;
  const { discarded_at, rights } = now.attributes;
  if (fault('race-update-revives')) return changed(now, { ...changes, discarded_at: read.attributes.discarded_at });
  if (fault('race-lost-update')) return changed(read, { discarded_at, ...changes });
  const mixes = fault('race-rights-mixed') && rights !== read.attributes.rights;
  if (mixes && isJsonObject(rights) && isJsonObject(changes.rights))
    return changed(now, { ...changes, rights: merged(rights, changes.rights) });
  return changed(now, changes);
}

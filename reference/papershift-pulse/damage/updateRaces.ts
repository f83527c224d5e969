import { isJsonObject } from '../../../model/json';
import { pause } from '../store/pause';
import type { Service } from '../world';
import { changed } from '../store/store';
import type { Attributes, Role } from '../store/store';
import { merged } from './updateRights';

/** What racing faults store after a pause; undefined, at once, where none has a say. */
export function raceOfUpdates(service: Service, read: Role, changes: Partial<Attributes>): Promise<Role> | undefined {
  const { fault } = service;
  const undefaults = changes.default === false && fault('race-two-undefaults');
  if (undefaults || fault('race-update-revives') || fault('race-lost-update') || fault('race-rights-mixed'))
    return late(service, read, changes);
  return undefined;
}

async function late({ fault, store }: Service, read: Role, changes: Partial<Attributes>): Promise<Role> {
  await pause();
  const now = store.find(read.id) ?? read;
  const { discarded_at, rights } = now.attributes;
  if (fault('race-update-revives')) return changed(now, { ...changes, discarded_at: read.attributes.discarded_at });
  if (fault('race-lost-update')) return changed(read, { discarded_at, ...changes });
  const mixes = fault('race-rights-mixed') && rights !== read.attributes.rights;
  if (mixes && isJsonObject(rights) && isJsonObject(changes.rights))
    return changed(now, { ...changes, rights: merged(rights, changes.rights) });
  return changed(now, changes);
}

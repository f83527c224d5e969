import type { Json } from '../../../model/json';
import { invalid } from '../http/reasons';
import type { World } from '../world';

/** Where a variant wants names unique: refuses one that another role has. */
export function checkUnique(world: World, name: Json | undefined, ownId?: string): void {
  const { store, variant } = world;
  const taken = variant('names-unique-for-ever') ? store.all() : variant('names-unique') ? store.live() : [];
  if (taken.some((role) => role.id !== ownId && role.attributes.name === name))
    throw invalid('name', 'The name is taken.');
}

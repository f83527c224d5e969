import type { Json } from '../../../model/json';
import { invalid } from '../http/problem';
import type { Service } from '../world';

/** Where a variant wants names unique: refuses one that another role has. */
export function checkUnique(service: Service, name: Json | undefined, ownId?: string): void {
  const { store, variant } = service;
  const taken = variant('names-unique-for-ever') ? store.all() : variant('names-unique') ? store.live() : [];
  if (taken.some((role) => role.id !== ownId && role.attributes.name === name))
    throw invalid(service, 'name', 'The name is taken.');
}

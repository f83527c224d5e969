import type { JsonObject } from '../../../model/json';
import type { World } from '../world';
import { isStandingDefault, isSystem } from '../store/store';
import type { Attributes, Role } from '../store/store';

/** What variants make of attributes that an update does not send: PUT replaces, so they become what a new role has. */
export function replaced({ variant, store }: World, role: Role, sent: JsonObject): Partial<Attributes> {
  const another = store.live().some((other) => other.id !== role.id && isStandingDefault(other.attributes));
  return {
    ...(sent['name'] === undefined && !isSystem(role) && variant('update-replaces-name') ? { name: 'Role' } : {}),
    ...(sent['default'] === undefined &&
    role.attributes.default === true &&
    another &&
    variant('update-replaces-default')
      ? { default: false }
      : {}),
  };
}

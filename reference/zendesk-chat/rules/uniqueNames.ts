import type { Json } from '../../../model/json';
import type { Role } from '../store/role';
import type { World } from '../world';

/** Whether another role has this name, where names are unique. */
export const isNameTaken = ({ roles, variant }: World, name: Json | undefined, self?: Role): boolean => {
  if (typeof name !== 'string') return false;
  const others = roles
    .all()
    .filter((role) => role !== self)
    .map((role) => role.name);
  if (variant('names-unique')) return others.includes(name);
  return (
    variant('names-unique-in-any-case') &&
    others.some((other) => typeof other === 'string' && other.toLowerCase() === name.toLowerCase())
  );
};

import type { World } from '../world';
import { refusal } from '../http/reasons';
import type { Form } from '../vocabulary';
import type { Group, Role } from '../store/store';

/** A name that an earlier element of the same request gives to a role; a new role has none yet. */
export interface Given {
  readonly role?: Role;
  readonly name?: string | undefined;
}

/** What two names have in common when they are one name. */
export function nameKey(world: World, name: string): string {
  const trimmed = world.variant('names-compared-trimmed') ? name.trim() : name;
  return world.variant('names-case-insensitive') ? trimmed.toLowerCase() : trimmed;
}

/** Names that are taken by other roles, as they will be after the earlier elements. */
function takenBy(world: World, form: Form, group: Group, self: Role | undefined, earlier: readonly Given[]): string[] {
  const renamed = new Map(
    earlier.flatMap(({ role, name }) => (role !== undefined && name !== undefined ? [[role.id, name]] : [])),
  );
  const others = [...group.roles.values()].filter((role) => role !== self);
  const stored = world.fault(`${form}-unique-newest-only`) ? others.slice(-1) : others;
  return stored.map((role) => renamed.get(role.id) ?? role.name);
}

/** Names of the roles that earlier elements of the request create. */
function givenBy(world: World, form: Form, earlier: readonly Given[]): string[] {
  const names = earlier.flatMap((given) => (given.role === undefined && given.name !== undefined ? [given.name] : []));
  if (form === 'create' && world.fault('create-duplicate-within-request')) return [];
  return form === 'create' && world.fault('create-duplicate-neighbours-only') ? names.slice(-1) : names;
}

function formerNames(world: World, group: Group): string[] {
  return [
    ...(world.variant('deleted-name-taken') ? [...group.retired.values()].map((role) => role.name) : []),
    ...(world.fault('former-name-taken') ? group.traces.formerNames : []),
  ];
}

/** Refuses a name that another role of the group has, or gets in the same request. */
export function refuseTaken(
  world: World,
  form: Form,
  group: Group,
  name: string,
  self: Role | undefined,
  earlier: readonly Given[],
): void {
  const refused = refusal('name-taken', 'name is taken by another role of the group');
  if (form !== 'create' && self?.name === name && world.fault(`${form}-own-name-refused`)) throw refused;
  if (world.fault(`${form}-duplicate-name`)) return;
  if (world.fault(`${form}-duplicate-capitals`) && /[A-Z]/.test(name)) return;
  const before = form === 'update-many' && world.fault('update-many-duplicate-within-request') ? [] : earlier;
  const former = formerNames(world, group).filter((other) => other !== self?.name);
  const taken = [...takenBy(world, form, group, self, before), ...givenBy(world, form, before), ...former];
  if (taken.some((other) => nameKey(world, other) === nameKey(world, name))) throw refused;
}

import type { Json } from '../../../model/json';

/** What a role says of itself. Values are Json because a faulty server stores what it should not. */
export interface Attributes {
  readonly account_id: Json;
  readonly default: Json;
  readonly discarded_at: Json;
  readonly name: Json;
  readonly rights: Json;
  readonly role_type: Json;
  readonly scope: Json;
}

/** Attributes that are being put together. */
export type Changes = { -readonly [Field in keyof Attributes]?: Attributes[Field] };

export interface Role {
  readonly id: string;
  readonly attributes: Attributes;
}
export interface User {
  readonly id: string;
  readonly name: string;
  readonly role_ids: readonly string[];
}

/** By what a default may be lost. */
export type Loss = 'update' | 'delete';

/** The roles and users of one account. Roles are values: a change puts another in place. */
export class Store {
  readonly #roles: Map<string, Role>;
  readonly #users: Map<string, User>;

  constructor(roles: readonly Role[], users: readonly User[]) {
    this.#roles = new Map(roles.map((role) => [role.id, role]));
    this.#users = new Map(users.map((user) => [user.id, user]));
  }

  /** All roles in the order of their creation, removed ones included. */
  all(): Role[] {
    return [...this.#roles.values()];
  }
  live(): Role[] {
    return this.all().filter(isLive);
  }
  find(id: string): Role | undefined {
    return this.#roles.get(id);
  }
  put(role: Role): Role {
    this.#roles.set(role.id, role);
    return role;
  }
  change(role: Role, changes: Partial<Attributes>): Role {
    return this.put(changed(role, changes));
  }

  user(id: string): User | undefined {
    return this.#users.get(id);
  }
  setRoles(user: User, roleIds: readonly string[]): User {
    const next = { ...user, role_ids: roleIds };
    this.#users.set(user.id, next);
    return next;
  }
  /** Takes a role from its users. */
  free(roleId: string): void {
    for (const user of this.holders(roleId))
      this.setRoles(
        user,
        user.role_ids.filter((id) => id !== roleId),
      );
  }

  holders(roleId: string): User[] {
    return [...this.#users.values()].filter((user) => user.role_ids.includes(roleId));
  }
}

export const isLive = (role: Role): boolean => role.attributes.discarded_at === null;
/** A default that counts towards the least number of one: live and account-scoped. */
export const isStandingDefault = (attributes: Attributes): boolean =>
  attributes.discarded_at === null && attributes.default === true && attributes.scope === 'account';
export const isSystem = (role: Role): boolean => role.attributes.role_type === 'system';
export const changed = (role: Role, changes: Partial<Attributes>): Role => ({
  id: role.id,
  attributes: { ...role.attributes, ...changes },
});

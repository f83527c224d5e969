import { copyRole, type Role } from './role';

/** The roles of an account. Ids rise and are never used twice. */
export class RoleStore {
  readonly #roles = new Map<number, Role>();
  readonly #inserted = new Map<number, Role>();
  readonly #removed = new Map<number, Role>();
  #lastId = 0;

  constructor(seed: readonly Role[], firstId: number) {
    for (const role of seed) this.insert(role);
    this.#lastId = firstId - 1;
  }

  all(): Role[] {
    return [...this.#roles.values()].toSorted((one, other) => one.id - other.id);
  }

  find(id: number): Role | undefined {
    return this.#roles.get(id);
  }

  /** The custom roles but this one. */
  othersOf(role: Role): Role[] {
    return this.all().filter((other) => other.builtIn === null && other !== role);
  }

  /** The custom role made before this one. */
  neighbourOf(role: Role): Role | undefined {
    return this.othersOf(role).findLast(({ id }) => id < role.id);
  }

  /** The other custom roles of its name. */
  namesakesOf(role: Role): Role[] {
    return this.othersOf(role).filter(({ name }) => name === role.name);
  }

  nextId(): number {
    return this.#lastId + 1;
  }

  insert(role: Role): void {
    this.#roles.set(role.id, role);
    this.#inserted.set(role.id, copyRole(role));
    this.#lastId = Math.max(this.#lastId, role.id);
  }

  remove(id: number): void {
    const role = this.#roles.get(id);
    if (role === undefined) return;
    this.#removed.set(id, copyRole(role));
    this.#roles.delete(id);
  }

  /** A role as it was inserted. */
  asInserted(id: number): Role | undefined {
    return this.#inserted.get(id);
  }

  /** Whether a role is no longer as it was inserted; its members do not count. */
  isUpdated(role: Role): boolean {
    const before = this.#inserted.get(role.id);
    return (
      before !== undefined &&
      JSON.stringify({ ...before, members_count: 0 }) !== JSON.stringify({ ...role, members_count: 0 })
    );
  }

  /** Roles that were removed, as they were last. */
  removed(): readonly Role[] {
    return [...this.#removed.values()];
  }
}

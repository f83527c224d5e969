import type { Json, Pointer } from '../model/json';
import type { Blame } from './blame';

/** What a field may hold: one of `values`, or anything where that is null. */
export interface Cell {
  readonly values: readonly Json[] | null;
  /** What is broken if something else is read. */
  readonly blame: Blame;
  /** The operation that wrote it last. */
  readonly by: string;
  /** Read since it was written: from then on whoever wrote last anywhere is to blame for a change. */
  readonly seen: boolean;
}

export interface RoleState {
  readonly key: string;
  readonly cells: ReadonlyMap<Pointer, Cell>;
  /** What is broken if the role is not there. */
  readonly missing: Blame;
  readonly seen: boolean;
  readonly everHeld: boolean;
  readonly text: string;
}

/** What a user holds. `sure`: a read confirmed it. */
export interface Holding {
  readonly keys: readonly string[];
  readonly sure: boolean;
}

/** Who wrote last, for words only: no part of what a state is. */
export interface LastWrite {
  readonly name: string;
  readonly done: boolean;
  readonly targets: readonly string[];
}

/** One way the store may be. Roles of others are no part of it; `users` null: it is not known what the user holds. */
export interface State {
  readonly roles: ReadonlyMap<string, RoleState>;
  /** Roles that were removed, or names of creates that were refused (`?name`): what is broken if they are seen. */
  readonly gone: ReadonlyMap<string, Blame>;
  readonly users: ReadonlyMap<string, Holding | null>;
  readonly last: LastWrite | null;
  readonly text: string;
}

/** The key of a role whose id no answer told, by the name that was sent. */
export const unnamed = (name: Json | undefined): string => `?${typeof name === 'string' ? name.trim() : ''}`;

export function roleState(role: Omit<RoleState, 'text'>): RoleState {
  const cells = [...role.cells.values()].map(({ values }) => (values === null ? '*' : JSON.stringify(values)));
  return { ...role, text: `${role.key}(${cells.join()})${role.everHeld ? 'h' : ''}` };
}

/** Its text is made when it is first wanted: of the states that a step goes through only the last is ever compared. */
function stateOf({ roles, gone, users, last }: Omit<State, 'text'>): State {
  let text: string | null = null;
  return {
    roles,
    gone,
    users,
    last,
    get text() {
      return (text ??= textOf(roles, gone, users));
    },
  };
}

function textOf(roles: State['roles'], gone: State['gone'], users: State['users']): string {
  const inRoles = Array.from(roles.values(), (role) => role.text).sort();
  const held = Array.from(
    users,
    ([user, holding]) =>
      `${user}=${holding === null ? '*' : [...holding.keys].sort().join('+')}${holding?.sure ? '!' : ''}`,
  ).sort();
  return `${inRoles.join(';')}|${[...gone.keys()].sort().join()}|${held.join()}`;
}

/** A store with nothing of ours in it. Users not named hold nothing of ours. */
export const emptyState = (users: ReadonlyMap<string, Holding | null> = new Map()): State =>
  stateOf({ roles: new Map(), gone: new Map(), users, last: null });

export const changed = (state: State, parts: Partial<Omit<State, 'text'>>): State =>
  stateOf({
    roles: parts.roles ?? state.roles,
    gone: parts.gone ?? state.gone,
    users: parts.users ?? state.users,
    last: parts.last === undefined ? state.last : parts.last,
  });

export const withRole = (state: State, role: RoleState): State =>
  changed(state, { roles: new Map(state.roles).set(role.key, role) });

/** Users who hold the role for certain; null where that of some user is not known. */
export function holdersOf(state: State, key: string): number | null {
  let known = 0;
  for (const holding of state.users.values()) {
    if (holding === null) return null;
    if (holding.keys.includes(key)) known += 1;
  }
  return known;
}

/** Whether some user holds the role for certain. */
export const isHeld = (state: State, key: string): boolean =>
  [...state.users.values()].some((holding) => holding?.keys.includes(key));

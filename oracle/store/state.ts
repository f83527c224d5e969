/** One possible state of a role store. A state holds what is known; `null` stands for what is not. */

import type { Json, Pointer } from '../../model/json';
import type { Blame } from '../blame';

/** What a field may hold: one of `values`. null: anything. */
export interface Cell {
  readonly values: readonly Json[] | null;
  /** The rule that is broken if a read shows another value. */
  readonly blame: Blame;
  /** The name of the operation that wrote it last. */
  readonly by: string;
  /** It was read since it was written. The last write of any field is then to blame for another value. */
  readonly wasRead: boolean;
}

/** What is known of one live role. */
export interface RoleState {
  readonly key: string;
  readonly cells: ReadonlyMap<Pointer, Cell>;
  /** The rule that is broken if the role is not there. */
  readonly missing: Blame;
  /** It was read since it was created. */
  readonly wasRead: boolean;
  /** Some user held it once. */
  readonly everHeld: boolean;
  readonly text: string;
}

/** What a user holds. `sure`: a read confirmed it. */
export interface Holding {
  readonly keys: readonly string[];
  readonly sure: boolean;
}

/** The last write. It serves messages only: two states that differ in it alone are the same state. */
export interface LastWrite {
  readonly name: string;
  readonly done: boolean;
  readonly targets: readonly string[];
}

/** One possible state of the store, as far as the run's own roles go. */
export interface State {
  readonly roles: ReadonlyMap<string, RoleState>;
  /** Deleted roles, and names of refused creates (`?name`), with the rule that is broken if a read shows them. */
  readonly gone: ReadonlyMap<string, Blame>;
  /** What each user holds. null: not known. */
  readonly users: ReadonlyMap<string, Holding | null>;
  readonly last: LastWrite | null;
  readonly text: string;
}

/** The key of a role whose id no answer told: `?` and the name that was sent. */
export const unnamed = (name: Json | undefined): string => `?${typeof name === 'string' ? name.trim() : ''}`;

export function roleState(role: Omit<RoleState, 'text'>): RoleState {
  const cells = [...role.cells.values()].map(({ values }) => (values === null ? '*' : JSON.stringify(values)));
  return { ...role, text: `${role.key}(${cells.join()})${role.everHeld ? 'h' : ''}` };
}

/** The text is computed when it is first needed: most intermediate states of a step are never compared. */
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

/** A store without roles of the run. Users not named hold none of them. */
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

/** How many users hold the role. null: of some user it is not known. */
export function holdersOf(state: State, key: string): number | null {
  let known = 0;
  for (const holding of state.users.values()) {
    if (holding === null) return null;
    if (holding.keys.includes(key)) known += 1;
  }
  return known;
}

/** Whether some user certainly holds the role. */
export const isHeld = (state: State, key: string): boolean =>
  [...state.users.values()].some((holding) => holding?.keys.includes(key));

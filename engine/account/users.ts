import type { Json } from '../../model/json';
import type { OpenLoan } from '../../model/loan';

/** A user that may hold another role than it held before the run. */
export interface UserLoan {
  readonly user: string;
  readonly held: Json;
  /** What it was given last and the server accepted; undefined where that is not known. */
  readonly now: Json | undefined;
  readonly open: OpenLoan;
}

/** The users that the run may move. Only the functions of this file change them. */
export interface Users {
  /** In use by a case. */
  readonly busy: ReadonlySet<string>;
  /** Those that were borrowed and are not known to be back, by user id. */
  readonly lent: ReadonlyMap<string, UserLoan>;
}

interface State extends Users {
  readonly busy: Set<string>;
  readonly lent: Map<string, UserLoan>;
}

const stateOf = (users: Users): State => users as State;

export function newUsers(): Users {
  const state: State = { busy: new Set(), lent: new Map() };
  return state;
}

/** Of all users those that no case has. */
export const freeUsers = ({ busy }: Users, all: readonly string[]): string[] => all.filter((user) => !busy.has(user));

/** A case takes users: no other case gets them until they are released. */
export const takeUsers = (users: Users, taken: readonly string[]): void =>
  taken.forEach((user) => stateOf(users).busy.add(user));

export const userReleased = (users: Users, user: string): void => void stateOf(users).busy.delete(user);

/** What the user held stands in the journal: from here on it may be moved. */
export const userBorrowed = (users: Users, loan: UserLoan): void => void stateOf(users).lent.set(loan.user, loan);

/** A borrowed user was given a role. `now`: what it holds, where the server accepted that. */
export function userMoved(users: Users, user: string, now: Json | undefined): void {
  const { lent } = stateOf(users);
  const loan = lent.get(user);
  if (loan) lent.set(user, { ...loan, now });
}

/** The user holds what it held, or nothing more is tried. */
export const userBack = (users: Users, user: string): void => void stateOf(users).lent.delete(user);

/** What a race is: requests in flight together, and what must be there for them. */

import type { JsonObject } from '../../../model/json';
import type { Assign, Call, RoleName } from '../../language/case';
import type { Random } from '../random';

/** Requests that one sender sends one after another, while the others send theirs. */
export type Lane = readonly (Call | Assign)[];

/** Requests to be in flight together, and what must be there for them. */
export interface Race {
  /** The run's own roles, created in this order, each with its item. */
  readonly roles: Readonly<Record<RoleName, JsonObject>>;
  /** How many users hold each role before. Users are numbered in this order; the spare ones come after them. */
  readonly holders: Readonly<Record<RoleName, number>>;
  readonly spareUsers: number;
  /** These become the only default roles of the account. */
  readonly defaults: readonly RoleName[];
  readonly lanes: readonly Lane[];
  /** Two readers repeat these reads until the lanes are done, to see what shows for a moment. */
  readonly watch: readonly Call[];
}

/** A kind of race that the contract gives reason for. */
export interface RaceKind {
  /** The name under which its rounds are counted. */
  readonly name: string;
  /** How many users it moves. */
  readonly users: number;
  /** It moves the account's default, which needs the permit `default-role`. */
  readonly movesDefault: boolean;
  /**
   * Makes up one round. `turn` numbers the rounds, so that values differ; `whole`: roles are created with every plain
   * field. null: there is no value to make one with.
   */
  readonly propose: (random: Random, turn: number, whole: boolean) => Race | null;
}

/** A race with defaults: no roles, no users, no reads. */
export const race = (parts: Partial<Race> & Pick<Race, 'lanes'>): Race => ({
  roles: {},
  holders: {},
  spareUsers: 0,
  defaults: [],
  watch: [],
  ...parts,
});

/** A kind of race that moves no user and no default unless `needs` says so. */
export const raceKind = (
  name: string,
  propose: RaceKind['propose'],
  needs: Partial<Pick<RaceKind, 'users' | 'movesDefault'>> = {},
): RaceKind => ({ name, propose, users: 0, movesDefault: false, ...needs });

import type { JsonObject } from '../../../model/json';
import type { Assign, Call, RoleName } from '../../language/case';
import type { Random } from '../random';

/** Requests that one sender sends one after another, while the others send theirs. */
export type Lane = readonly (Call | Assign)[];

/** Requests to be in flight together, and what must be there for them. */
export interface Race {
  /** Roles of the run's own, created in this order, each with its item. */
  readonly roles: Readonly<Record<RoleName, JsonObject>>;
  /** How many users hold a role beforehand; users are numbered in this order, the spare ones after them. */
  readonly holders: Readonly<Record<RoleName, number>>;
  readonly spareUsers: number;
  /** These are the only roles that keep `atLeast`; the first is made so by steering. */
  readonly keepers: readonly RoleName[];
  readonly lanes: readonly Lane[];
  /**
   * Reads that are sent again and again, by two readers, until the lanes are through: what shows for a moment is seen.
   */
  readonly watch: readonly Call[];
}

/** A kind of race that a contract gives reason for. */
export interface RaceKind {
  /** As the counts of rounds call it. */
  readonly name: string;
  readonly users: number;
  /** Moves what the whole account rests on, so a permit is wanted. */
  readonly moves: boolean;
  /** One round of it; null where chance had nothing to offer. */
  readonly propose: (random: Random, turn: number, whole: boolean) => Race | null;
}

export const race = (parts: Partial<Race> & Pick<Race, 'lanes'>): Race => ({
  roles: {},
  holders: {},
  spareUsers: 0,
  keepers: [],
  watch: [],
  ...parts,
});

import type { JsonObject } from '../../model/json';

/** What the run knows of creating roles for its cases. Only the functions of this file change it. */
export interface Pool {
  /** Whether a create with every plain field is taken; null until tried. */
  readonly fullCreateWorks: boolean | null;
  /** Shifts the values that new roles get, so that a case which is run again meets other ones. */
  readonly valuesAhead: number;
  /** What a role that was created with a name alone was seen to hold; null while none was seen. */
  readonly newRole: JsonObject | null;
}

type State = { -readonly [Key in keyof Pool]: Pool[Key] };

const stateOf = (pool: Pool): State => pool;

export const newPool = (): Pool => ({ fullCreateWorks: null, valuesAhead: 0, newRole: null });

export function fullCreateTried(pool: Pool, works: boolean): void {
  stateOf(pool).fullCreateWorks = works;
}

export function shiftValues(pool: Pool, ahead: number): void {
  stateOf(pool).valuesAhead = ahead;
}

/** A role that was created with a name alone was seen. The first one counts. */
export function newRoleSeen(pool: Pool, item: JsonObject): void {
  stateOf(pool).newRole ??= item;
}

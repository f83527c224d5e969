import type { OpenLoan } from '../../model/loan';

/** One role of the run alone keeps `atLeast`. */
export interface Steered {
  /** Key of that role. */
  readonly sole: string;
  /** The roles, not ours, that were turned aside for it, or are about to be. */
  readonly aside: readonly OpenLoan[];
  /** What the role was made of, as JSON, for as long as it is as it was made. */
  readonly madeOf: string | undefined;
}

/** The account's default roles, as far as the run moves them. Only the functions of this file change it. */
export interface Defaults {
  /** null while nothing is turned aside. */
  readonly steered: Steered | null;
  /** The default roles, not ours, that stood before any was moved; null until then, and once they are back. */
  readonly former: readonly OpenLoan[] | null;
  /** Cases that move a default were begun, and it was not seen since that every default is back. */
  readonly moving: boolean;
  /** Why no default may be moved, though it is permitted; null for no reason. */
  readonly stuck: string | null;
}

type State = { -readonly [Key in keyof Defaults]: Defaults[Key] };

const stateOf = (defaults: Defaults): State => defaults;

export const newDefaults = (): Defaults => ({ steered: null, former: null, moving: false, stuck: null });

/** Others are about to be turned aside for this role. */
export function steeringBegins(defaults: Defaults, sole: string): void {
  stateOf(defaults).steered = { sole, aside: [], madeOf: undefined };
}

/** A role that is not ours is about to be turned aside. */
export function turnedAside(defaults: Defaults, loan: OpenLoan): void {
  const state = stateOf(defaults);
  if (state.steered) state.steered = { ...state.steered, aside: [...state.steered.aside, loan] };
}

/** What the role that stands alone was made of; undefined once something was done to it. */
export function soleIs(defaults: Defaults, madeOf: string | undefined): void {
  const state = stateOf(defaults);
  if (state.steered) state.steered = { ...state.steered, madeOf };
}

/** Those that were turned aside are about to be given back. */
export function steeringEnds(defaults: Defaults): void {
  stateOf(defaults).steered = null;
}

/** The default roles that stand before any is moved are in the journal. */
export function defaultsBorrowed(defaults: Defaults, former: readonly OpenLoan[]): void {
  stateOf(defaults).former = former;
}

/** Every one of them is back, or nothing more is tried. */
export function defaultsReturned(defaults: Defaults): void {
  stateOf(defaults).former = null;
}

/** Cases that move a default are about to begin. */
export function movingBegins(defaults: Defaults): void {
  stateOf(defaults).moving = true;
}

/** What they moved was compared with what stood before. */
export function movingEnds(defaults: Defaults): void {
  stateOf(defaults).moving = false;
}

/** A default that is moved could not be given back. */
export function defaultsStuck(defaults: Defaults, why: string): void {
  stateOf(defaults).stuck = why;
}

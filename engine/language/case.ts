import type { Play } from '../../contract/types';
import type { Credential } from '../../model/exchange';
import type { Json, JsonObject } from '../../model/json';

/** A role of a case, by its name in the case: A, B, N. */
export type RoleName = string;

/**
 * Which role a call means. A name: a role of the case. `segment` or `json`: an id written out, where `{A}` stands for
 * the id of role A and `{A:8}` for its first 8 characters. `near`: a value that a careless server takes for the id.
 */
export type RoleRef =
  | RoleName
  | { readonly segment: string }
  | { readonly json: Json }
  | { readonly near: RoleName; readonly as: Likeness };

/**
 * Values that a careless server takes for the id 7: `fraction` 7.5, `array` [7], `object` {id: 7}, `wrapped` 7 + 2^32,
 * `negative` -7, `name` the name of the role.
 */
export type Likeness = 'fraction' | 'array' | 'object' | 'wrapped' | 'negative' | 'name';

export type RoleGiven =
  /**
   * A role of the run. With `item` it is created for the case with just these fields, else the case gets any idle role.
   * `shared`: the case expects a refusal and judges its own field only, so other such cases may use the same role
   * between the same looks. `untouchedBy`: no request of this operation about this role was accepted so far.
   */
  | { readonly kind: 'own'; readonly item?: JsonObject; readonly shared?: true; readonly untouchedBy?: string }
  /** A built-in role, by its label in the contract. Where several roles match, `nth` picks one (default 0). */
  | { readonly kind: 'built-in'; readonly label: string; readonly nth?: number }
  /** A role that was created and deleted. */
  | { readonly kind: 'removed'; readonly item?: JsonObject }
  /** A role of the run for the other elements of a bulk request. Several cases share it. */
  | { readonly kind: 'filler' }
  /** An existing live role that keeps `atLeast`: a built-in one or a custom one. */
  | { readonly kind: 'standing'; readonly builtIn: boolean };

/** What the engine brings about before the first step. Where that fails the case is inconclusive, never failed. */
export interface Given {
  readonly roles: Readonly<Record<RoleName, RoleGiven>>;
  /** How many users hold the role. The users of a case are called 0, 1, … in the order given here. */
  readonly holders?: Readonly<Record<RoleName, number>>;
  /** How many more users the case assigns by itself. */
  readonly spareUsers?: number;
  /** This role becomes the only one that keeps `atLeast`. */
  readonly sole?: RoleName;
}

/** One element of a request. */
export interface ItemIntent {
  /** Bulk forms: whose id the element carries. Creates: the name by which the case knows the new role. */
  readonly role?: RoleRef;
  /** The item's fields; constants of the contract are added. A value that is no object breaks the shape on purpose. */
  readonly item: Json;
}

/** One request. */
export interface Call {
  readonly do: 'call';
  readonly purpose: 'given' | 'control' | 'claim' | 'clean-up';
  /** Name of the contract's operation. */
  readonly operation: string;
  /** What the operation does. */
  readonly plays: Play;
  readonly items?: readonly ItemIntent[];
  /** The role id in the path. */
  readonly role?: RoleRef;
  /** Stands in the path for the tenant. Default: the target's own tenant. */
  readonly tenant?: string;
  /** Default: main. */
  readonly credential?: Credential;
  readonly query?: Readonly<Record<string, string>>;
  /** What is broken below the schema. With `body` null or `mediaType` null the request carries none. */
  readonly raw?: { readonly method?: string; readonly body?: string | null; readonly mediaType?: string | null };
}

/** Gives a user a role, or takes the role away. */
export interface Assign {
  readonly do: 'assign';
  readonly purpose: 'given' | 'claim';
  /** Index into the case's users. */
  readonly user: number;
  /** null takes the role away. With purpose `given` the user gets back the role that it held before the run, if any. */
  readonly role: RoleName | null;
}

/** A list, shared with the concurrent cases, and show of the case's roles where the case wants it. */
export interface LookStep {
  readonly do: 'look';
}

export type Step = Call | Assign | LookStep;

/** What a case needs of the configuration. */
export type Need =
  | { readonly kind: 'permit'; readonly name: 'change-existing' | 'probe-existing' | 'default-role' | 'disposable' }
  | { readonly kind: 'users'; readonly count: number }
  | { readonly kind: 'limited-token' }
  | { readonly kind: 'foreign'; readonly parameter: string };

/** The request of a case without the broken value. A run sends one request per key. */
export interface Control {
  readonly key: string;
  readonly given: Given;
  readonly call: Call;
  /** The documents leave open whether the operation takes this field at all. Where it does not, the rule holds. */
  readonly open?: true;
}

/**
 * Why a run has a case. `check`: it tests rules. `control`: it shows that a request without the broken value is
 * accepted.
 * `housekeeping`: roles of the pool created or deleted. `first-list`: the list before everything else. `clean-up`:
 * roles deleted at the end. Only checks and controls are run again.
 */
export type CasePurpose = 'check' | 'control' | 'housekeeping' | 'first-list' | 'clean-up';

/** One concrete input: what to bring about, what to send, what to read. */
export interface Case {
  /** Stable. Cases of one id that several checks propose are one case. */
  readonly id: string;
  readonly purpose: CasePurpose;
  /** What is tried, in words: `name of 71 characters by update`. */
  readonly what: string;
  readonly tier: 'quick' | 'standard';
  /**
   * The answer to the claims that the documents expect. With `accepted` the control is sent only after a failure, with
   * `refused` before the claim.
   */
  readonly expects: 'accepted' | 'refused' | 'any';
  readonly given: Given;
  /** The engine looks before the first step and after the last one too. */
  readonly steps: readonly Step[];
  readonly control?: Control;
  /** Keys of the controls that are not sent once this case is accepted: its request is as plain, in the same form. */
  readonly proves?: readonly string[];
  /** What the case needs besides what follows from its roles, users and credentials: `needsOf` gives all of it. */
  readonly needs: readonly Need[];
  /**
   * `list`: the list is enough. `show`: the case's roles are shown one by one too. `show-after`: the same, but not
   * before the first step.
   */
  readonly sees: 'list' | 'show' | 'show-after';
  /** Read what the case's users hold after the segment with the first delete; without a delete, after the first. */
  readonly seesUsers?: true;
  /** Nothing else may be in flight: the name cannot carry the run's mark, or the case changes state of the account. */
  readonly alone: boolean;
  /** Id of a case that shows the same and more. A quick run leaves this case out where that one can run. */
  readonly unless?: string;
  /** The cases that this one combines. They are tried instead where this one was not plainly accepted. */
  readonly split?: readonly Case[];
}

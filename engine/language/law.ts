import type { Contract, Violation } from '../../contract/types';
import type { Credential, Exchange } from '../../model/exchange';
import type { Json, JsonObject, Pointer } from '../../model/json';
import { isJsonArray } from '../../model/json';
import type { Rule } from '../../model/rule';

/** A role of a case by its name there: A, B, N. */
export type RoleName = string;

/**
 * Which role a call means: one of the case's; an id written out, in which `{A}` stands for the id of role A, `{A:8}`
 * for its first 8
 * characters; or what a careless reader takes for the id of a role.
 */
export type RoleRef =
  | RoleName
  | { readonly segment: string }
  | { readonly json: Json }
  | { readonly near: RoleName; readonly as: Likeness };

/**
 * The id and a half; the id in an array or in an object; the id plus 2 to the power of 32, or less than nothing; the
 * role's name.
 */
export type Likeness = 'fraction' | 'array' | 'object' | 'wrapped' | 'negative' | 'name';

export type RoleGiven =
  /**
   * One of the run's own: with `item` created with just these fields, else any that is at hand. `shared`: the case
   * expects a refusal
   * and judges its own field only, so other such cases may speak of the same role between the same looks.
   * `untouchedBy`: nothing that
   * this operation was sent for it was accepted.
   */
  | { readonly kind: 'own'; readonly item?: JsonObject; readonly shared?: true; readonly untouchedBy?: string }
  /** A built-in role by its label in the contract; `nth` where the label names a kind. */
  | { readonly kind: 'built-in'; readonly label: string; readonly nth?: number }
  /** One that was created and deleted. */
  | { readonly kind: 'removed'; readonly item?: JsonObject }
  /** Any own role, shared with other cases: stands beside the one that is tried in a bulk request. */
  | { readonly kind: 'filler' }
  /** A live role, not ours, that keeps `atLeast`: a built-in one or a custom one. */
  | { readonly kind: 'standing'; readonly builtIn: boolean };

/** What must be brought about before the first step; if that fails the case is inconclusive, never failed. */
export interface Given {
  readonly roles: Readonly<Record<RoleName, RoleGiven>>;
  /** How many users hold the role. Users are called 0, 1, … in the order given here. */
  readonly holders?: Readonly<Record<RoleName, number>>;
  /** How many more users the case assigns by itself. */
  readonly spareUsers?: number;
  /** This role is the only one that keeps `atLeast`. */
  readonly sole?: RoleName;
}

export interface ItemIntent {
  /** Bulk forms: whose id the element carries. Creates: the name by which the case knows the new role. */
  readonly role?: RoleRef;
  /** The item's fields; constants of the contract are added. Not an object where a law breaks the shape on purpose. */
  readonly item: Json;
}

/** One request. */
export interface Call {
  readonly do: 'call';
  readonly purpose: 'given' | 'control' | 'claim' | 'clean-up';
  /** Name of the contract's operation. */
  readonly operation: string;
  readonly items?: readonly ItemIntent[];
  /** The role id in the path. */
  readonly role?: RoleRef;
  /** Stands in the path for the tenant instead of the target's own. */
  readonly tenant?: string;
  readonly credential?: Credential;
  readonly query?: Readonly<Record<string, string>>;
  /** What is broken below the schema. `body` null or `mediaType` null: none is sent. */
  readonly raw?: { readonly method?: string; readonly body?: string | null; readonly mediaType?: string | null };
}

export interface Assign {
  readonly do: 'assign';
  readonly purpose: 'given' | 'claim';
  /** Index into the case's users. */
  readonly user: number;
  /**
   * null: takes the role away; as a given by giving the user back what it held before the run, if that was something.
   */
  readonly role: RoleName | null;
}

/** A list, shared with other cases, plus show of the roles named. */
export interface LookStep {
  readonly do: 'look';
}

export type Step = Call | Assign | LookStep;

/** What a case wants of the configuration. */
export type Need =
  | { readonly kind: 'permit'; readonly name: 'change-existing' | 'probe-existing' | 'default-role' | 'disposable' }
  | { readonly kind: 'users'; readonly count: number }
  | { readonly kind: 'limited-token' }
  | { readonly kind: 'foreign'; readonly parameter: string };

/** The same request without the broken value. One per key is enough in a run. */
export interface Control {
  readonly key: string;
  readonly given: Given;
  readonly call: Call;
  /** The documents leave it open whether the operation takes this field at all: refused, its rules hold. */
  readonly open?: true;
}

export interface Case {
  /** Stable; cases of one id proposed by several checks are one case. */
  readonly id: string;
  /** What is tried, in words: `name of 71 characters by update`. */
  readonly what: string;
  readonly tier: 'quick' | 'standard';
  /**
   * What the documents expect of the claims; a plain control follows a failure where `accepted` is, and goes before
   * where `refused` is.
   */
  readonly expects: 'accepted' | 'refused' | 'any';
  readonly given: Given;
  /** A look before the first and after the last is implied. */
  readonly steps: readonly Step[];
  readonly control?: Control;
  /**
   * Keys of the controls that this case stands for once it is accepted: its request is as plain and of the same form.
   */
  readonly proves?: readonly string[];
  readonly needs: readonly Need[];
  /**
   * `list`: what list shows is enough; `show`: the case's roles are shown one by one as well; `show-after`: but not
   * before the first step.
   */
  readonly sees: 'list' | 'show' | 'show-after';
  /**
   * What the case's users hold is read as well, after the segment with the first delete; without one, after the first.
   */
  readonly seesUsers?: true;
  /** Nothing else may be in flight: names that cannot carry the mark, state that is everybody's. */
  readonly alone: boolean;
  /** Id of a case that tells the same and more: where that one can run, a quick run leaves this one out. */
  readonly unless?: string;
  /** Tried instead when this one, which combines them, was not plainly accepted. */
  readonly split?: readonly Case[];
}

/**
 * What an answer amounts to. `refused`: a 4xx that means the request was not done. `unavailable`: 429 and 502 to 504,
 * infrastructure.
 * `lost`: no answer; the effect is unknown. `other`: 1xx, 3xx and 4xx that speak of something else (401 in mid-run,
 * 408, 425).
 */
export type AnswerClass = 'accepted' | 'refused' | 'server-error' | 'unavailable' | 'lost' | 'other';

export interface Answer {
  readonly class: AnswerClass;
  readonly status: number | null;
  /** The parsed body; undefined where there is none or it is not JSON. */
  readonly body: Json | undefined;
  /** The role items it holds, by the contract's place for them. */
  readonly items: readonly JsonObject[];
  /** Against the documented shape of a success. */
  readonly violations: readonly Violation[];
}

export interface CallRecord {
  readonly step: Call | Assign;
  readonly exchange: Exchange;
  readonly answer: Answer;
  /** Index of the look before it; the one after it is the next. */
  readonly look: number;
  /** Fields per element as they went out, mark filled in. */
  readonly sent: readonly { readonly id: Json | undefined; readonly item: Json }[];
}

export interface Shown {
  readonly answer: Answer;
  readonly item: JsonObject | null;
}

/** What the account looked like while nothing was in flight. */
export interface Look {
  /** null: the list could not be read to its end. */
  readonly list: { readonly items: ReadonlyMap<string, JsonObject>; readonly repeated: readonly string[] } | null;
  /** By id key; absent for those that were not shown. */
  readonly shown: ReadonlyMap<string, Shown>;
  /** Role id that each leased user holds, by user id; undefined where it could not be read. */
  readonly users: ReadonlyMap<string, Json | undefined>;
  /** What was asked to see all this, in order. */
  readonly reads: readonly Read[];
}

export interface Read {
  readonly operation: string;
  readonly exchange: Exchange;
  readonly answer: Answer;
}

/** One run of one case: what a law judges. */
export interface History {
  readonly case: Case;
  /** Ids of the case's roles, as far as they are known. */
  readonly ids: Readonly<Record<RoleName, Json>>;
  /** Ids of the case's users. */
  readonly users: readonly string[];
  /** Every own live role at the time, by id key: the bystanders are those the case does not name. */
  readonly own: ReadonlySet<string>;
  readonly looks: readonly Look[];
  readonly calls: readonly CallRecord[];
  /** Other cases had calls in flight between the same looks: their targets, by id key. */
  readonly touchedByOthers: ReadonlySet<string>;
  /** `none`: the case wants none. */
  readonly control: 'accepted' | 'refused' | 'failed' | 'not-run' | 'none';
  /** Why the given could not be brought about; null if it was. */
  readonly problem: string | null;
}

export type Judgement =
  | { readonly verdict: 'pass' }
  | {
      readonly verdict: 'fail';
      readonly message: string;
      readonly expected: string;
      readonly actual: string;
      /** The state shown refutes the rule by itself, so it need not be seen again. */
      readonly refutesItself?: true;
      /**
       * What stands between client and server may have done it: it counts only where the same case shows it again, and
       * says nothing where it does not.
       */
      readonly momentary?: true;
    }
  | { readonly verdict: 'inconclusive'; readonly why: string }
  /** Nothing is wrong, something open was seen. */
  | { readonly verdict: 'observed'; readonly what: string }
  /** This history says nothing about the rule. */
  | { readonly verdict: 'silent' };

/** A rule with the cases that try it and the judge of their histories. Both are pure. */
export interface Check {
  readonly rule: Omit<Rule, 'law'>;
  readonly cases: readonly Case[];
  /** `own`: judges the histories of its own cases. `every`: of every case, for nothing. */
  readonly judges: 'own' | 'every';
  readonly judge: (history: History) => Judgement;
}

/** What cases may depend on besides the contract. */
export interface LawContext {
  readonly contract: Contract;
  readonly seed: number;
  readonly enabledFeatures: readonly string[];
  readonly disabledFeatures: readonly string[];
  /** Foreign tenant and role, by parameter name. */
  readonly foreign: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, string>>;
  /** What the first list taught. */
  readonly learned: Learned;
}

export interface Learned {
  /** Free-key objects: for each group that a built-in role shows, the keys it showed there. By the field's pointer. */
  readonly keys: Readonly<Record<Pointer, Readonly<Record<string, readonly string[]>>>>;
  /** Labels of the built-in roles that are there, with how many. */
  readonly builtIns: Readonly<Record<string, number>>;
  /** The first role that each built-in label matches, as list showed it. */
  readonly builtInItems: Readonly<Record<string, JsonObject>>;
  /** Every role that each label matches, in the order of the list; their places are what `nth` counts. */
  readonly builtInKinds?: Readonly<Record<string, readonly JsonObject[]>>;
}

/** A general truth about role APIs. */
export interface Law {
  readonly name: string;
  /** The truth, in a sentence. */
  readonly about: string;
  readonly checks: (context: LawContext) => readonly Check[];
}

/** The requests of a case that are on trial. */
export const claimsOf = ({ calls }: Pick<History, 'calls'>): readonly CallRecord[] =>
  calls.filter(({ step }) => step.purpose === 'claim');

export const idKey = (id: Json | undefined): string => (typeof id === 'string' ? id : JSON.stringify(id ?? null));

/** Whether what was read for a user, one id or several, means that it holds the role. */
export const holdsRole = (held: Json | undefined, id: Json): boolean =>
  isJsonArray(held) ? held.some((one) => idKey(one) === idKey(id)) : held !== undefined && idKey(held) === idKey(id);

export type { Pointer };

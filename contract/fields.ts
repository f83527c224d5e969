import type { Json, Pointer } from '../model/json';
import type { JsonSchema } from './schema';
import type { Statement } from './statement';

/**
 * Keywords a document may speak of for one field. The first row is JSON Schema's; `notEmpty`, `notBlank` and `notNull`
 * say that '' / only white space / null is refused (or, with `neverStored`, may be ignored but is never stored).
 */
export type Keyword =
  | 'type'
  | 'enum'
  | 'const'
  | 'maxLength'
  | 'minLength'
  | 'pattern'
  | 'format'
  | 'minimum'
  | 'maximum'
  | 'required'
  | 'additionalProperties'
  | 'notEmpty'
  | 'notBlank'
  | 'notNull';

/** A field as one operation's request carries it. */
export interface WritableField {
  /** Below the item: `/permissions/visitors_seen`. */
  readonly pointer: Pointer;
  /** How rule ids call it: `permissions.visitors_seen`. */
  readonly label: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
  /** Whether it carries a value of its own: no other field stands below it. */
  readonly isLeaf: boolean;
  /** What the document says of each keyword; where it says nothing, what is common to all APIs holds. */
  readonly statements: Readonly<Partial<Record<Keyword, Statement>>>;
  /** Keywords whose broken values may be ignored instead of refused, but never stored. */
  readonly neverStored: readonly Keyword[];
  /** Whether length counts code points for certain, or the unit for astral text is left open. */
  readonly lengthUnit: 'code-points' | 'open';
  /** What a role has where the field was not sent on create. */
  readonly default?: { readonly value: Json; readonly statement: Statement };
  /** null means "leave it as it is". */
  readonly nullKeeps?: Statement;
  /** A value not sent stays (on updates). Absent: nothing is known. */
  readonly unsentStays?: Statement;
  /** Objects only. `merge`: a key not sent stays. `replace`: the object is stored as sent. */
  readonly write?: { readonly how: 'merge' | 'replace'; readonly statement: Statement };
  /** Values that switch on what a plan or a group may lack: judged only where the feature is known to be on. */
  readonly feature?: Feature;
  /** The sentence behind "a plain valid value is accepted". Default: common to all APIs, must. */
  readonly accepted?: Statement;
  /** The sentence behind "what was accepted is what is read back". Default: common to all APIs, must. */
  readonly readBack?: Statement;
}

export interface Feature {
  /** The name that `enabledFeatures` and `disabledFeatures` of a configuration use. */
  readonly name: string;
  readonly enabling: readonly Json[];
  /** "a role never shows it enabled where it is disabled". */
  readonly statement?: Statement;
}

/** What a role shows, in whichever views. */
export interface RoleField {
  readonly pointer: Pointer;
  readonly label: string;
  readonly schema: JsonSchema;
  /** Whether it carries a value of its own: no other field stands below it. */
  readonly isLeaf: boolean;
  /** Names of the operations whose answers show it. */
  readonly shownBy: readonly string[];
  /** Never changed by a request. */
  readonly readOnly?: Statement;
  /** Can be sent on create, never changed later. */
  readonly createOnly?: Statement;
  /** Unique among the roles of a tenant or account. */
  readonly unique?: Statement;
  /** The number of users that hold the role. */
  readonly count?: Statement;
  /** A boolean that is true exactly when the field at `counts` is above 0. */
  readonly agrees?: { readonly counts: Pointer; readonly statement: Statement };
  /** Set by the server when the role is removed, null before. */
  readonly removedAt?: Statement;
  /** Derived by the server (counts, time stamps): exempt from "an operation touches its target only". */
  readonly derived: boolean;
  /** Free-key objects: where the keys that a target knows are learned (the built-in roles). */
  readonly keysFrom?: 'built-in';
  /** Free-key objects: false is not stored, so it reads as absent. */
  readonly dropFalse?: Statement;
  /**
   * Free-key objects: the keys that every group may hold, and by group those that it may hold besides, e.g. manage in
   * team_membership alone.
   */
  readonly groupKeys?: {
    readonly keys: readonly string[];
    readonly only: Readonly<Record<string, readonly string[]>>;
    readonly statement: Statement;
  };
  /** The value every role has that the API creates (role_type: custom). */
  readonly ofCreated?: { readonly value: Json; readonly statement: Statement };
}

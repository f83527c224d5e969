import type { Json, JsonObject, Pointer } from '../model/json';
import type { Level, Source } from '../model/rule';

/** A JSON Schema (draft 2020-12), dereferenced. */
export type JsonSchema = JsonObject;

/** What a document says, how binding, and where. */
export interface Statement {
  readonly level: Level;
  readonly source: Source;
  readonly note?: string;
}

/** What is wrong with a value: the keyword it breaks, where, in words. */
export interface Violation {
  readonly keyword: string;
  readonly at: Pointer;
  readonly message: string;
}

/** A compiled schema: the violations, none if the value is valid. */
export type Validate = (value: Json | undefined) => readonly Violation[];

/** What an operation is for. `write-only`: it changes something that no operation shows. */
export type Play = 'list' | 'show' | 'create' | 'update' | 'delete' | 'write-only';

export interface PathParameter {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly is: 'role-id' | 'tenant';
  /** What the document says of values outside the schema; absent where it says nothing. */
  readonly statement?: Statement;
}

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

/** A role that every account has. */
export interface BuiltIn {
  /** As rule ids call it: `owner`. */
  readonly label: string;
  readonly match: { readonly pointer: Pointer; readonly equals: Json };
  /**
   * Fields that cannot be changed; for a boolean, `to` is the one value it cannot be changed to (cannot be disabled).
   */
  readonly fixed: readonly { readonly pointer: Pointer; readonly to?: Json; readonly statement: Statement }[];
  /** Fields that can be changed although the role is built in. */
  readonly free: readonly { readonly pointer: Pointer; readonly statement: Statement }[];
  readonly undeletable?: Statement;
  /** True where exactly one role matches; false where the match names a kind (role_type = system). */
  readonly single: boolean;
}

export interface ItemPlace {
  /** Where the item, or the array of items, stands in the body. */
  readonly at: Pointer;
  /** `array`: an array of items. `either`: an item or an array of one. */
  readonly envelope: 'object' | 'array' | 'either';
}

export interface RequestShape {
  readonly mediaType: string;
  /** The whole body. */
  readonly schema: JsonSchema;
  readonly validate: Validate;
  readonly items: ItemPlace;
  /** One item. For a bulk delete, the id itself. */
  readonly itemSchema: JsonSchema;
  readonly validateItem: Validate;
  /** Bulk forms on existing roles: where the id stands in an element; '' where the element is the id. */
  readonly idAt?: Pointer;
  /** The id's own field where an element carries one. Not among `fields`: it names the role and changes nothing. */
  readonly idField?: WritableField;
  /** Members with a `const` that every item carries, such as {type: "role"}. */
  readonly constants: JsonObject;
  readonly fields: readonly WritableField[];
  /** Conditional requirements (if/then): what must be there when something else has a value. */
  readonly conditions: readonly Condition[];
  /** The document's own sample item, if it is a valid one; without the id, which names a role of somebody else's. */
  readonly sample?: Json;
  /** "An optional field is honoured or refused, never half." */
  readonly whole?: Statement;
}

/** `when` has one of the values `is`: then `then` must be sent and not null. */
export interface Condition {
  readonly when: Pointer;
  readonly is: Json;
  readonly then: Pointer;
  readonly statement: Statement;
}

export interface ResponseShape {
  /** Exact statuses that the document prints for success; `2xx` where it prints none. */
  readonly success: readonly number[] | '2xx';
  readonly statusStatement: Statement;
  readonly shapeStatement: Statement;
  /** What a refusal looks like, where the document says so. */
  readonly failure?: { readonly validate: Validate; readonly statement: Statement };
  /** JSON media type of the answer; absent where there is no content. */
  readonly mediaType?: string;
  readonly schema?: JsonSchema;
  readonly validate: Validate;
  /** What the answer holds. `ack`: a fixed acknowledgement. */
  readonly holds: 'role' | 'roles' | 'ack' | 'nothing';
  readonly items: ItemPlace;
}

export interface Operation {
  /** As rule ids call it: `create`, `update-many`. */
  readonly name: string;
  readonly plays: Play;
  readonly form: 'single' | 'bulk';
  readonly method: string;
  /** Template below the server: `/groups/{group_id}/roles/{role_id}`. */
  readonly path: string;
  readonly parameters: readonly PathParameter[];
  readonly request?: RequestShape;
  readonly response: ResponseShape;
  /**
   * What of it the sources do not state: a target may override it; 404, 405 or 501 there makes its rules inconclusive.
   */
  readonly assumed: readonly ('method' | 'path' | 'body')[];
  /** The operation's own section, the source of what follows from its shape. */
  readonly source: Source;
  /** Who may call it. */
  readonly authorization: Statement;
}

/** Giving a user a role. Not part of the contract proper, so nothing about it is judged. */
export interface Assignment {
  readonly set: AssignmentRequest;
  /** Absent: taking a role away is `set` with `none`. */
  readonly clear?: AssignmentRequest;
  readonly read: { readonly method: string; readonly path: string; readonly roleIdAt: Pointer };
  /** What stands for "no role" where a user may have none: 0, null, []. Absent: a user always has a role. */
  readonly none?: Json;
  readonly assumed: readonly ('method' | 'path' | 'body')[];
  readonly source: Source;
}

/**
 * `$user` and `$role` in path and body stand for the ids; a body value that is exactly "$role" becomes the id with its
 * JSON type.
 */
export interface AssignmentRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: Json;
  readonly mediaType?: string;
}

/** "There is at all times at least `n` live role where all of `where` hold." */
export interface AtLeast {
  readonly n: number;
  /** Pointer -> value. The first is what is steered (default: true); the rest narrows (scope: account). */
  readonly where: readonly { readonly pointer: Pointer; readonly equals: Json }[];
  readonly statement: Statement;
  /** "Losing the last one is refused." */
  readonly lastRefused?: Statement;
  /** "It can be taken from a role while another remains." */
  readonly freeWhileAnother?: Statement;
}

/** A value shown with a role that tells whether an operation is allowed; only false binds. */
export interface Guard {
  /** Tried in this order, below the item or, with `document`, below the whole answer. */
  readonly places: readonly { readonly within: 'item' | 'document'; readonly pointer: Pointer }[];
  /** As rule ids call it: `edit`, `delete`, `rights.edit`. */
  readonly label: string;
  readonly forbids: { readonly operation: 'update' | 'delete'; readonly field?: Pointer };
  readonly statement: Statement;
}

/** A query parameter by which the list shows exactly the roles of one name; `$name` stands for it (not yet encoded). */
export interface NameFilter {
  readonly query: Readonly<Record<string, string>>;
  readonly statement: Statement;
}

export interface Contract {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** Title of the source document. */
  readonly document: string;
  /** Default server URL of the vendor, templates unresolved. */
  readonly serverUrl: string;
  /** The vendor's published limit. */
  readonly rateLimit?: { readonly requests: number; readonly perMs: number };
  /** The path parameter that names the tenant (group_id). */
  readonly tenant?: {
    readonly parameter: string;
    readonly schema: JsonSchema;
    readonly foreign: Statement;
    /** The status that a caller from another tenant is refused with. */
    readonly refusal?: { readonly status: number; readonly statement: Statement };
  };
  readonly operations: readonly Operation[];
  readonly role: {
    readonly idAt: Pointer;
    readonly idSchema: JsonSchema;
    readonly nameAt: Pointer;
    readonly fields: readonly RoleField[];
    readonly builtIns: readonly BuiltIn[];
  };
  readonly delete: {
    /**
     * "A role with users cannot be deleted": must where stated; observe where open, and then it is whole or not at all.
     */
    readonly inUse: Statement;
    /** A removed role: gone from list and show; `soft`: or shown with the time of its removal. */
    readonly soft: boolean;
    readonly gone: Statement;
  };
  readonly assignment?: Assignment;
  readonly atLeast?: AtLeast;
  readonly guards: readonly Guard[];
  readonly nameFilter?: NameFilter;
  /** Notes on contradictions within the document, by rule id glob. */
  readonly notes: readonly { readonly rules: string; readonly note: string }[];
  /** A list is read to its end through these; absent: one page. */
  readonly paging?: { readonly nextAt: Pointer };
  /** Headers that every request carries, such as Accept-Language. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The operation that plays this part in single form if there is one, else in bulk form. */
export function operationFor(contract: Contract, plays: Play): Operation {
  const found = contract.operations.filter((operation) => operation.plays === plays);
  const chosen = found.find((operation) => operation.form === 'single') ?? found[0];
  if (!chosen)
    throw new Error(`contract ${contract.id} has no operation that plays ${plays}; the loader lets none pass without`);
  return chosen;
}

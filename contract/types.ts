import type { Json, Pointer } from '../model/json';
import type { Source } from '../model/rule';
import type { RoleField } from './fields';
import type { Operation } from './operation';
import type { JsonSchema } from './schema';
import type { Statement } from './statement';

export type { Feature, Keyword, RoleField, WritableField } from './fields';
export type { Condition, ItemPlace, Operation, PathParameter, Play, RequestShape, ResponseShape } from './operation';
export type { JsonSchema, Validate, Violation } from './schema';
export type { Statement } from './statement';

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

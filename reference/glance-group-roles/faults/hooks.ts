import type { Json, JsonObject } from '../../../model/json';
import type { Reason } from '../http/reasons';
import type { Change, Place, Planned } from '../store/change';
import type { Group, Role, Store } from '../store/store';
import type { TextField } from '../vocabulary';

/** A role that somebody wants to delete. */
export interface Doomed {
  readonly group: Group;
  readonly role: Role;
  readonly place: Place;
  /** The users that hold it. */
  readonly users: readonly number[];
}

/** Video settings that were just stored. */
export interface VideoSet {
  readonly role: Role;
  readonly video: ReadonlyMap<string, Json>;
  /** The role created after it. */
  readonly next: Role | undefined;
}

/** Where faults and variants of this server act. */
export interface Hooks {
  /** Text on its way into the store. */
  readonly text: (text: string, field: TextField) => string;
  /** Statuses of refusals. */
  readonly status: Partial<Readonly<Record<Reason, number>>>;
  /** The roles of a list, in the order of their creation. */
  readonly listed: (roles: readonly Role[], group: Group, store: Store) => readonly Role[];
  /** A row of the list. */
  readonly row: (row: JsonObject, role: Role) => JsonObject;
  /** The answer of the list. */
  readonly list: (body: JsonObject) => Json;
  /** A role as show has it. */
  readonly detail: (detail: JsonObject, role: Role) => JsonObject;
  /** The settings that show has, in the order in which it has them. */
  readonly settings: (settings: readonly (readonly [string, Json])[]) => Json;
  /** A role in the answer of create. */
  readonly newRow: (row: JsonObject) => JsonObject;
  /** The rows in the answer of create. */
  readonly newRows: (rows: readonly JsonObject[]) => readonly JsonObject[];
  /** What create stores of a good request. */
  readonly creates: (changes: readonly Change[]) => readonly Change[];
  /** What a create does to the role that was created before. */
  readonly created: (previous: Role) => void;
  /** What an update of several roles stores of a good request. */
  readonly updatesMany: (plan: readonly Planned[]) => readonly Planned[];
  /** What a single update does beside what was sent. */
  readonly updated: (group: Group, planned: Planned, next: Role | undefined) => void;
  /** What a bulk update does beside what was sent; `next` is the role created after the last. */
  readonly updatedMany: (group: Group, plan: readonly Planned[], next: Role | undefined) => void;
  /** Whether the users of a role are overlooked. */
  readonly overlooks: (doomed: Doomed) => boolean;
  /** Whether a role that may go is not deleted. */
  readonly refusesDelete: (doomed: Doomed) => boolean;
  /** What a delete that is refused for its users does to the role. */
  readonly deleteRefused: (doomed: Doomed) => void;
  /** Which roles of a good request are deleted. */
  readonly deletes: (roles: readonly Role[]) => readonly Role[];
  /** What a delete does to the role created next. */
  readonly deleted: (group: Group, next: Role) => void;
  /** What video settings do to roles. */
  readonly videoSet: (set: VideoSet) => void;
}

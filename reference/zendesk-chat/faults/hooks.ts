import type { Json, JsonObject } from '../../../model/json';
import type { Reason } from '../http/reasons';
import type { AgentStore } from '../store/agentStore';
import type { Role, RoleInput } from '../store/role';
import type { RoleStore } from '../store/roleStore';
import type { Operation } from '../vocabulary';

export type TextField = 'name' | 'description';

/** A body that was read, and what it holds at any depth. */
export interface Sent {
  readonly raw: string;
  readonly body: Json;
  readonly values: readonly Json[];
  readonly keys: readonly string[];
  readonly texts: readonly string[];
}

/** An update that was just stored. */
export interface Updated {
  readonly roles: RoleStore;
  readonly before: Role;
  readonly role: Role;
  readonly input: RoleInput;
}

/** A role that was just created or deleted. */
export interface Touched {
  readonly roles: RoleStore;
  readonly agents: AgentStore;
  readonly role: Role;
}

/** Where faults and variants of this server act. */
export interface Hooks {
  /** Text on its way into the store. */
  readonly text: (text: string, field: TextField) => Json;
  /** Why a text is refused; undefined if it is not. */
  readonly textProblem: (text: string, field: TextField) => string | undefined;
  /** Whether the server crashes at a body. */
  readonly crashes: (sent: Sent) => boolean;
  /** What an update of a custom role changes beside what was sent. */
  readonly merged: (updated: Updated) => void;
  /** What an update does to other roles, once the role is stored. */
  readonly updated: (updated: Pick<Updated, 'roles' | 'role' | 'input'>) => void;
  /** What a create does to other roles. */
  readonly created: (touched: Touched) => void;
  /** What a delete does to other roles. */
  readonly deleted: (touched: Touched) => void;
  /** The roles of a list, by rising id. */
  readonly listed: (all: readonly Role[], roles: RoleStore) => readonly Role[];
  /** A custom role as list or show knows it; `created` is the role as it was created. */
  readonly known: Partial<Readonly<Record<'list' | 'show', (role: Role, created: Role) => Role>>>;
  /** A role in an answer. */
  readonly shape: Partial<Readonly<Record<Operation, (role: JsonObject) => Json>>>;
  /** Statuses of success. */
  readonly success: Partial<Readonly<Record<Operation, number>>>;
  /** Statuses of refusals. */
  readonly status: Partial<Readonly<Record<Reason, number>>>;
  /** The one status of all refusals of an operation. */
  readonly refusals: Partial<Readonly<Record<Operation, number>>>;
  readonly mediaType: string;
}

import type { Json, Pointer } from '../../model/json';
import type { Level } from '../../model/rule';
import type { Rate } from '../units';

/** What a run may touch besides roles of its own. */
export type Permit = 'change-existing' | 'probe-existing' | 'default-role' | 'disposable';

export const PERMITS: readonly Permit[] = ['change-existing', 'probe-existing', 'default-role', 'disposable'];

/** A user who may be given another role, and back. */
export interface ConfiguredUser {
  readonly id: string;
  /** The role to give back, where it cannot be read. */
  readonly formerRole?: string;
}

/** Where an operation is, or what it is sent, if not as the contract assumes. */
export interface OperationOverride {
  readonly method?: string;
  readonly path?: string;
  readonly body?: Json;
}

/** How a user is given a role. `$user` and `$role` stand for the ids. */
export interface AssignmentOverride {
  readonly method?: string;
  readonly path?: string;
  readonly body?: Json;
  readonly mediaType?: string;
}

export interface AssignOverrides {
  readonly set?: AssignmentOverride;
  readonly read?: { readonly method?: string; readonly path?: string; readonly roleIdAt?: Pointer };
  readonly clear?: AssignmentOverride;
  /** What stands for "no role". */
  readonly none?: Json;
}

/** A target's configuration, checked and with defaults in place. */
export interface TargetConfig {
  /** Id of a contract that ships, or a folder. */
  readonly contract?: string;
  /** Base of the contract's paths, without a trailing slash. */
  readonly url?: string;
  readonly token?: string;
  /** A token that lacks rights; `lacks` names them, empty for not known. */
  readonly limitedToken?: { readonly token: string; readonly lacks: readonly string[] };
  /** Path parameters by name. */
  readonly params: Readonly<Record<string, string>>;
  /** Another tenant's ids by name: `group_id`, `role_id`. */
  readonly foreign: Readonly<Record<string, string>>;
  readonly users: readonly ConfiguredUser[];
  readonly permit: readonly Permit[];
  readonly enabledFeatures: readonly string[];
  readonly disabledFeatures: readonly string[];
  /** By the operation's name in the contract. */
  readonly operations: Readonly<Record<string, OperationOverride>>;
  readonly assign?: AssignOverrides;
  readonly rate?: Rate;
  /** How long a change may take to show. */
  readonly settleMs: number;
  readonly maxLiveRoles: number;
  /** Rule -> why its verdict is declined. */
  readonly waive: Readonly<Record<string, string>>;
  /** Rule -> another level, and why. */
  readonly levels: Readonly<Record<string, { readonly level: Level; readonly reason: string }>>;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly bodyCapBytes: number;
}

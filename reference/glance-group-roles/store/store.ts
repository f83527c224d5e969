import type { Json } from '../../../model/json';
import type { Setting } from '../vocabulary';

/** A role as it is stored. Counts are kept with it, as a server with many users would. */
export interface Role {
  readonly id: number;
  readonly groupId: number;
  /** Name and description as they were first stored. */
  readonly original: { readonly name: string; readonly description: Json };
  name: string;
  description: Json;
  settings: Map<string, Json>;
  /** What the video settings were last set to. Nothing shows them. */
  video: Map<string, Json>;
  userCount: number;
  inUse: boolean;
}

export interface Group {
  readonly id: number;
  /** Live roles in the order of their creation. */
  readonly roles: Map<number, Role>;
  /** Deleted roles. */
  readonly retired: Map<number, Role>;
  /** The role of every user; 0 for none. */
  readonly users: Map<number, number>;
  /** What a setting shows that a role never sent. */
  readonly defaults: Readonly<Record<Setting, boolean>>;
  readonly disabled: ReadonlySet<Setting>;
  /** Notes that only faults write or read. */
  readonly traces: Traces;
  /** Whether a write is being carried out, for the variant that allows one at a time. */
  writing: boolean;
}

/** What a sloppy server remembers. */
export interface Traces {
  /** Names that roles had before they were renamed. */
  readonly formerNames: Set<string>;
  /** Roles that have had users. */
  readonly onceUsed: Set<number>;
  /** Users that came from another role. */
  readonly moved: Set<number>;
  /** Roles that were updated while they had users. */
  readonly updatedInUse: Set<number>;
  /** Settings of all roles that were created without any. */
  readonly common: Map<string, Json>;
  /** Roles that the list leaves out. */
  readonly unlisted: Set<number>;
}

/** All that is stored. */
export interface Store {
  readonly groups: ReadonlyMap<number, Group>;
  nextRoleId: number;
}

/** Takes a role from its users. */
export function freeUsers(group: Group, role: Role): void {
  for (const [user, held] of group.users) if (held === role.id) group.users.set(user, 0);
  Object.assign(role, { userCount: 0, inUse: false });
}

/** The role that was created after this one, among those that are left. */
export const nextRole = (group: Group, role: Role): Role | undefined =>
  [...group.roles.values()].find((other) => other.id > role.id);

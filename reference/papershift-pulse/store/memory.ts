import type { Role } from './store';

/** What a server remembers besides its roles; all but `writing` serves faults alone. */
export interface Memory {
  /** Whether a write is under way, for the variant that locks them. */
  writing: boolean;
  /** Roles as they were created. */
  readonly created: Map<string, Role>;
  /** Roles as they were before their last update. */
  readonly before: Map<string, Role>;
  /** Roles that users have held. */
  readonly onceHeld: Set<string>;
  /** Roles that lost the default flag to another. */
  readonly onceDefault: Set<string>;
  readonly cache: Map<string, Role>;
  madeDefaultAgain: boolean;
  lastRemoved: string | undefined;
  lastCreated: Role | undefined;
  pendingId: string | undefined;
  creates: number;
}

export const newMemory = (): Memory => ({
  writing: false,
  created: new Map(),
  before: new Map(),
  onceHeld: new Set(),
  onceDefault: new Set(),
  cache: new Map(),
  madeDefaultAgain: false,
  lastRemoved: undefined,
  lastCreated: undefined,
  pendingId: undefined,
  creates: 0,
});

import type { Clock } from '../shared/clock';
import type { Refusal } from '../shared/refusal';
import { switchboard, type Switchboard } from '../shared/switches';
import type { Switches } from '../types';
import { faults, type FaultName } from './faults';
import type { Hooks } from './faults/hooks';
import type { ChatCall } from './http/call';
import type { Reason } from './http/reasons';
import { newPermissions, type PermissionValues } from './rules/permissions';
import { seedAgents, seedRoles } from './seed';
import { AgentStore } from './store/agentStore';
import type { Role } from './store/role';
import { RoleStore } from './store/roleStore';
import { variants, type VariantName } from './variants';

/** All that one server knows. */
export interface World extends Switchboard<FaultName, VariantName, Hooks> {
  readonly clock: Clock;
  readonly roles: RoleStore;
  readonly agents: AgentStore;
  readonly memory: Memory;
}

/** What only faulty servers remember. */
export interface Memory {
  /** Permissions that the new roles of a faulty server have in common. */
  readonly shared: PermissionValues;
  /** Refusals that come after the deed. */
  readonly late: WeakMap<ChatCall, Refusal<Reason>>;
  /** The role that was updated last. */
  latest: Role | undefined;
}

/** The gap between check and act in which a race is lost. */
export const GAP_MILLISECONDS = 5;

export const gap = ({ clock }: World): Promise<void> => clock.wait(GAP_MILLISECONDS);

/** A fresh account. Throws a TypeError at unknown switches. */
export const newWorld = (wanted: Switches, clock: Clock): World => {
  const switches = switchboard(wanted, { faults, variants });
  const withoutLimits = switches.variant('chat-limit-needs-plan') || switches.variant('chat-limit-stays-none');
  return {
    ...switches,
    clock,
    roles: new RoleStore(seedRoles({ withoutLimits }), switches.variant('large-ids') ? 9_007_199_254_000_000 : 10_000),
    agents: new AgentStore(seedAgents()),
    memory: { shared: newPermissions(), late: new WeakMap(), latest: undefined },
  };
};

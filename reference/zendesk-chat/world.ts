import type { FastifyRequest } from 'fastify';

import type { Switches } from '../types';
import { switchboard, type Switchboard } from '../shared/switches';
import { AgentStore } from './store/agentStore';
import { faults, type FaultName } from './faults';
import { newPermissions, type PermissionValues } from './rules/permissions';
import type { Refusal } from './http/reasons';
import { RoleStore } from './store/roleStore';
import { seedAgents, seedRoles } from './seed';
import { variants, type VariantName } from './variants';

export type ZendeskSwitches = Switchboard<FaultName, VariantName, object>;

/** All that one server knows. */
export interface World {
  readonly switches: ZendeskSwitches;
  readonly roles: RoleStore;
  readonly agents: AgentStore;
  /** Permissions that the new roles of a faulty server have in common. */
  readonly shared: PermissionValues;
  /** Refusals that a faulty server utters only after it has done what was asked. */
  readonly late: WeakMap<FastifyRequest, Refusal>;
}

export const newWorld = (wanted: Switches): World => {
  const switches = switchboard(wanted, { faults, variants });
  const firstId = switches.variant('large-ids') ? 9_007_199_254_000_000 : 10_000;
  return {
    switches,
    roles: new RoleStore(seedRoles(switches), firstId),
    agents: new AgentStore(seedAgents()),
    shared: newPermissions(),
    late: new WeakMap(),
  };
};

/** A few milliseconds in which other requests go on: what a race needs. */
export const pause = (milliseconds = 5): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

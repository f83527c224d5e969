import type { Agent } from '../store/agentStore';
import type { Role } from '../store/role';
import { pause, type World } from '../world';

/** Gives an agent a role, and counts the members. Only a faulty server takes its time. */
export const assign = (world: World, agent: Agent, to: Role): Promise<void> | undefined => {
  const {
    agents,
    roles,
    switches: { fault },
  } = world;
  if (fault('race-delete-assign')) return pause().then(() => move(world, agent, to));
  if (fault('race-moved-twice')) {
    const from = roles.find(agent.role_id);
    return pause().then(() => {
      if (from !== undefined) from.members_count -= 1;
      to.members_count += 1;
      agents.give(agent, to.id);
    });
  }
  if (fault('race-count-lost')) {
    const count = to.members_count;
    return pause().then(() => {
      move(world, agent, to);
      to.members_count = count + 1;
    });
  }
  move(world, agent, to);
  return undefined;
};

const move = ({ agents, roles, switches: { fault } }: World, agent: Agent, to: Role): void => {
  const from = roles.find(agent.role_id);
  if (from === to) {
    if (fault('assigning-again-counts')) to.members_count += 1;
    return;
  }
  if (from !== undefined && !fault('leaving-not-counted')) from.members_count -= 1;
  if (!fault('assigning-not-counted') && !(to.builtIn === null && to.members_count >= 1 && fault('count-stops-at-one')))
    to.members_count += 1;
  agents.give(agent, to.id);
};

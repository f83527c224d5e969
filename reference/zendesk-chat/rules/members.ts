import type { Agent } from '../store/agentStore';
import type { Role } from '../store/role';
import { gap, type World } from '../world';

/** Gives an agent a role, and counts the members. Only a faulty server takes its time. */
export const assignRole = (world: World, agent: Agent, to: Role): Promise<void> | undefined => {
  const { agents, roles, fault } = world;
  if (fault('race-delete-assign')) return gap(world).then(() => move(world, agent, to));
  if (fault('race-moved-twice')) {
    const from = roles.find(agent.role_id);
    return gap(world).then(() => {
      if (from !== undefined) from.members_count -= 1;
      to.members_count += 1;
      agents.give(agent, to.id);
    });
  }
  if (fault('race-count-lost')) {
    const count = to.members_count;
    return gap(world).then(() => {
      move(world, agent, to);
      to.members_count = count + 1;
    });
  }
  move(world, agent, to);
  return undefined;
};

const move = ({ agents, roles, fault }: World, agent: Agent, to: Role): void => {
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

import { merge, overwrite } from '../rules/merge';
import { copyRole, type Role, type RoleInput } from '../store/role';
import { gap, type World } from '../world';

/**
 * An update that a faulty server carries out with a gap between check and act. It gives the role that is answered;
 * undefined for a server that updates in one go.
 */
export const racingUpdate = (world: World, role: Role, input: RoleInput): Promise<Role> | undefined => {
  const { fault } = world;
  if (fault('race-lost-update')) return lost(world, role, input);
  if (fault('race-lost-permission')) return withPermissionsAsRead(world, role, input);
  if (fault('race-update-revives')) return revived(world, role, input);
  if (fault('race-half-applied')) return inTwoSteps(world, role, input);
  if (fault('race-gone-during-update')) return outOfSight(world, role, input);
  return fault('race-answer-of-another') ? answeredAsLatest(world, role, input) : undefined;
};

const lost = async (world: World, role: Role, input: RoleInput): Promise<Role> => {
  const copy = copyRole(role);
  merge(world, copy, input);
  await gap(world);
  overwrite(role, copy);
  return role;
};

const withPermissionsAsRead = async (world: World, role: Role, input: RoleInput): Promise<Role> => {
  const permissions = { ...role.permissions, ...input.permissions };
  await gap(world);
  merge(world, role, { ...input, permissions });
  return role;
};

const revived = async (world: World, role: Role, input: RoleInput): Promise<Role> => {
  await gap(world);
  merge(world, role, input);
  world.roles.insert(role);
  return role;
};

const inTwoSteps = async (world: World, role: Role, { permissions = {}, ...plain }: RoleInput): Promise<Role> => {
  merge(world, role, plain);
  await gap(world);
  merge(world, role, { permissions });
  return role;
};

const outOfSight = async (world: World, role: Role, input: RoleInput): Promise<Role> => {
  world.roles.remove(role.id);
  await gap(world);
  merge(world, role, input);
  world.roles.insert(role);
  return role;
};

const answeredAsLatest = async (world: World, role: Role, input: RoleInput): Promise<Role> => {
  const { memory } = world;
  merge(world, role, input);
  memory.latest = role;
  await gap(world);
  return memory.latest;
};

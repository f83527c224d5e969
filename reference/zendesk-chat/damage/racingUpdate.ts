import { merge, overwrite } from '../rules/merge';
import { copyRole, type Role, type RoleInput } from '../store/role';
import { pause, type World } from '../world';

/** An update with a pause between look and leap. Gives the role that is answered. */
type RacingUpdate = (role: Role, input: RoleInput) => Promise<Role>;

/** How a faulty server updates; undefined for one that updates in one go. */
export const racingUpdate = (world: World): RacingUpdate | undefined => {
  const {
    roles,
    switches: { fault },
  } = world;
  if (fault('race-lost-update'))
    return async (role, input) => {
      const copy = copyRole(role);
      merge(world, copy, input);
      await pause();
      overwrite(role, copy);
      return role;
    };
  if (fault('race-lost-permission'))
    return async (role, input) => {
      const permissions = { ...role.permissions, ...input.permissions };
      await pause();
      merge(world, role, { ...input, permissions });
      return role;
    };
  if (fault('race-update-revives'))
    return async (role, input) => {
      await pause();
      merge(world, role, input);
      roles.insert(role);
      return role;
    };
  if (fault('race-half-applied'))
    return async (role, { permissions = {}, ...plain }) => {
      merge(world, role, plain);
      await pause();
      merge(world, role, { permissions });
      return role;
    };
  if (fault('race-gone-during-update'))
    return async (role, input) => {
      roles.remove(role.id);
      await pause();
      merge(world, role, input);
      roles.insert(role);
      return role;
    };
  return fault('race-answer-of-another') ? answeringTheLatest(world) : undefined;
};

const answeringTheLatest = (world: World): RacingUpdate => {
  let latest: Role | undefined;
  return async (role, input) => {
    merge(world, role, input);
    latest = role;
    await pause();
    return latest;
  };
};

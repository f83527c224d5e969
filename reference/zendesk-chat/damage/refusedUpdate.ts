import { isJsonObject, type JsonObject } from '../../../model/json';
import { merge, overwrite } from '../rules/merge';
import { isPermission } from '../rules/permissions';
import type { Problem } from '../../shared/refusal';
import { refuseLate } from '../http/answer';
import type { ChatCall } from '../http/call';
import { refusal } from '../http/reasons';
import { copyRole, PLAIN_FIELDS, type Role, type RoleInput } from '../store/role';
import { gap, type World } from '../world';

interface Invalid {
  readonly world: World;
  readonly call: ChatCall;
  readonly role: Role;
  readonly body: JsonObject;
  readonly input: RoleInput;
  readonly problems: readonly Problem[];
}

/** Refuses an update for invalid values: throws at once, without effect, unless a fault has it otherwise. */
export const refuseUpdate = async ({ world, call, role, body, input, problems }: Invalid): Promise<void> => {
  const { fault } = world;
  if (fault('update-drops-invalid')) return;
  const refused = refusal('invalid', 'The role is not valid.', { problems });
  const before = copyRole(role);
  if (fault('race-refused-visible')) {
    const { name, description, enabled } = { ...before, ...input };
    overwrite(role, {
      ...before,
      name,
      description,
      enabled,
      permissions: { ...before.permissions, ...input.permissions },
    });
    await gap(world);
    overwrite(role, before);
  } else if (fault('race-refused-undoes')) {
    await gap(world);
    overwrite(role, before);
  } else if (fault('update-422-but-stored')) {
    refuseLate(world, call, refused);
    return;
  } else if (fault('update-422-but-all-stored')) merge(world, role, unchecked(body));
  throw refused;
};

const unchecked = (body: JsonObject): RoleInput => {
  const input: RoleInput = {};
  for (const field of PLAIN_FIELDS) if (body[field] !== undefined) input[field] = body[field];
  const sent = body['permissions'];
  if (isJsonObject(sent))
    input.permissions = Object.fromEntries(Object.entries(sent).filter(([name]) => isPermission(name)));
  return input;
};

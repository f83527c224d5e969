import type { FastifyRequest } from 'fastify';

import { isJsonObject, type JsonObject } from '../../../model/json';
import { merge, overwrite } from '../rules/merge';
import { isPermission } from '../rules/permissions';
import { Refusal, type Problem } from '../http/reasons';
import { copyRole, PLAIN_FIELDS, type Role, type RoleInput } from '../store/role';
import { pause, type World } from '../world';

interface Invalid {
  readonly world: World;
  readonly request: FastifyRequest;
  readonly role: Role;
  readonly body: JsonObject;
  readonly input: RoleInput;
  readonly problems: readonly Problem[];
}

/** Refuses an update for invalid values: throws at once, without effect, unless a fault has it otherwise. */
export const refuseUpdate = async ({ world, request, role, body, input, problems }: Invalid): Promise<void> => {
  const {
    late,
    switches: { fault },
  } = world;
  if (fault('update-drops-invalid')) return;
  const refusal = new Refusal('invalid', 'The role is not valid.', problems);
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
    await pause();
    overwrite(role, before);
  } else if (fault('race-refused-undoes')) {
    await pause();
    overwrite(role, before);
  } else if (fault('update-422-but-stored')) {
    late.set(request, refusal);
    return;
  } else if (fault('update-422-but-all-stored')) merge(world, role, unchecked(body));
  throw refusal;
};

const unchecked = (body: JsonObject): RoleInput => {
  const input: RoleInput = {};
  for (const field of PLAIN_FIELDS) if (body[field] !== undefined) input[field] = body[field];
  const sent = body['permissions'];
  if (isJsonObject(sent))
    input.permissions = Object.fromEntries(Object.entries(sent).filter(([name]) => isPermission(name)));
  return input;
};

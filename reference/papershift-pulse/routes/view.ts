import type { Json, JsonObject } from '../../../model/json';
import { isJsonObject } from '../../../model/json';
import type { Answer } from '../../shared/call';
import type { Operation } from '../vocabulary';
import { shownPermissions } from '../rules/permissions';
import type { World } from '../world';
import type { Role } from '../store/store';

/** A role as a JSON:API resource. */
export function resourceOf(world: World, role: Role, where: Operation): JsonObject {
  const { variant } = world;
  const tells = where === 'show' || !variant('meta-on-show-only');
  const meta =
    tells && !variant('meta-absent') && !variant('meta-on-document')
      ? { meta: { permissions: shownPermissions(world, role) } }
      : {};
  const extra = variant('extra-fields')
    ? {
        relationships: { account: { data: { type: 'account', id: role.attributes.account_id } } },
        links: { self: `/api/v1/roles/${role.id}` },
      }
    : {};
  return { id: role.id, type: 'role', attributes: attributesOf(world, role), ...extra, ...meta };
}

/** A single role as a document. */
export function documentOf(world: World, role: Role, where: Operation): JsonObject {
  const meta = world.variant('meta-on-document') ? { meta: { permissions: shownPermissions(world, role) } } : {};
  return { data: resourceOf(world, role, where), ...meta };
}

export const roleAnswer = (world: World, status: number, role: Role, where: Operation): Answer => ({
  status,
  body: documentOf(world, role, where),
});

function attributesOf({ variant, store }: World, role: Role): JsonObject {
  const { account_id, discarded_at, name, rights, role_type, scope } = role.attributes;
  const noRights = isJsonObject(rights) && Object.keys(rights).length === 0;
  return {
    ...(variant('account-id-absent') ? {} : { account_id }),
    default: role.attributes.default,
    ...(variant('nulls-absent') && discarded_at === null
      ? {}
      : { discarded_at: timeOf(variant('times-with-offset'), discarded_at) }),
    name,
    ...(variant('empty-rights-absent') && noRights ? {} : { rights }),
    role_type,
    scope,
    ...(variant('extra-fields')
      ? { users_count: store.holders(role.id).length, color: '#3366cc', description: null }
      : {}),
  };
}

const timeOf = (withOffset: boolean, time: Json): Json =>
  withOffset && typeof time === 'string' ? time.replace(/\.\d+Z$/, '+00:00') : time;

import type { JsonObject } from '../../../model/json';
import { isLastDefault } from './lastDefault';
import type { World } from '../world';
import { isLive, isSystem } from '../store/store';
import type { Role } from '../store/store';

/** What may be done to a role: what the server goes by. */
export function permissionsOf(world: World, role: Role): { edit: boolean; remove: boolean; rights: boolean } {
  const { variant, store } = world;
  if (!isLive(role)) return { edit: false, remove: false, rights: false };
  const stuck =
    variant('guards-live') &&
    (isLastDefault(world, role) || (store.holders(role.id).length > 0 && !variant('delete-held-done')));
  return {
    edit: !(isSystem(role) && variant('system-frozen')),
    remove: (!isSystem(role) || variant('system-deletable')) && !stuck,
    rights: !isSystem(role),
  };
}

/** What a role is shown to allow: the same, unless a fault lies. */
export function shownPermissions(world: World, role: Role): JsonObject {
  const { fault } = world;
  const { edit, remove, rights } = permissionsOf(world, role);
  const { role_type: type, scope, default: isDefault } = role.attributes;
  const custom = type === 'custom';
  const hidesEdit =
    (custom &&
      (fault('guard-edit-custom') ||
        (isDefault === true && fault('guard-edit-default')) ||
        (scope === 'team' && fault('guard-edit-team')))) ||
    (!custom && fault('guard-edit-system'));
  const hidesDelete =
    custom &&
    (fault('guard-delete-custom') ||
      (isDefault === true && fault('guard-delete-default')) ||
      (scope === 'chat' && fault('guard-delete-chat')));
  const hidesRights = custom && fault('guard-rights-custom');
  return arranged(world, { edit: edit && !hidesEdit, delete: remove && !hidesDelete }, rights && !hidesRights);
}

function arranged({ variant }: World, actions: JsonObject, mayEditRights: boolean): JsonObject {
  if (variant('meta-rights-dotted')) return { actions, 'rights.edit': mayEditRights };
  const rights = { edit: mayEditRights };
  return variant('meta-rights-in-actions') ? { actions: { ...actions, rights } } : { actions, rights };
}

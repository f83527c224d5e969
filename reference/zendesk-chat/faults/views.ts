import { isJsonObject, type Json, type JsonObject } from '../../../model/json';
import { newPermissions } from '../rules/permissions';
import type { Role } from '../store/role';
import { exchange, sequence } from './notation';

const cut = (value: Json, length: number): Json => (typeof value === 'string' ? value.slice(0, length) : value);

/** Members are counted all the same. */
const asCreated = ({ members_count }: Role, created: Role): Role => ({ ...created, members_count });

const withSwappedPermissions = (role: JsonObject): JsonObject => {
  const { permissions } = role;
  if (!isJsonObject(permissions)) return role;
  const { manage_bans = null, access_analytics = null } = permissions;
  return { ...role, permissions: { ...permissions, manage_bans: access_analytics, access_analytics: manage_bans } };
};

/** What list and show tell. */
export const viewFaults = [
  exchange('list-omits-last', 'List omits the newest role.', ['list.complete'], { listed: (all) => all.slice(0, -1) }),
  sequence('list-omits-disabled', 'List omits disabled roles.', 3, ['list.complete'], {
    listed: (all) => all.filter(({ enabled }) => enabled !== false),
  }),
  exchange('list-omits-owner', 'List omits Owner.', ['list.complete'], {
    listed: (all) => all.filter(({ builtIn }) => builtIn !== 'owner'),
  }),
  exchange('list-omits-unheld', 'List omits roles without members.', ['list.complete'], {
    listed: (all) => all.filter(({ members_count }) => members_count > 0),
  }),
  sequence('list-stops-at-twelve', 'List ends after twelve roles.', 8, ['list.complete'], {
    listed: (all) => all.slice(0, 12),
  }),
  exchange('list-repeats-last', 'List shows the newest role twice.', ['list.ids-unique'], {
    listed: (all) => [...all, ...all.slice(-1)],
  }),
  sequence('list-repeats-updated', 'List shows a role that was updated twice.', 3, ['list.ids-unique'], {
    listed: (all, roles) => all.flatMap((role) => (roles.isUpdated(role) ? [role, role] : [role])),
  }),
  sequence(
    'list-keeps-as-created',
    'List shows custom roles as they were created.',
    3,
    ['list.agrees-with-show', 'update.name.read-back', 'update.description.read-back'],
    { known: { list: asCreated } },
  ),
  sequence('list-keeps-deleted', 'List goes on to show roles that were deleted.', 3, ['delete.gone'], {
    listed: (all, roles) => [...all, ...roles.removed()],
  }),
  sequence(
    'list-forgets-permissions',
    'List shows the permissions of a new role in place of those of a custom role.',
    2,
    [
      'list.agrees-with-show',
      'create.permissions.visitors_seen.read-back',
      'update.permissions.visitors_seen.read-back',
    ],
    { known: { list: (role) => ({ ...role, permissions: newPermissions() }) } },
  ),
  sequence(
    'list-shows-enabled',
    'List shows every role enabled.',
    2,
    ['list.agrees-with-show', 'update.enabled.read-back', 'create.enabled.read-back'],
    { known: { list: (role) => ({ ...role, enabled: true }) } },
  ),
  exchange(
    'list-cuts-description',
    'List cuts descriptions at 20 characters.',
    ['list.agrees-with-show', 'create.description.read-back', 'update.description.read-back'],
    { known: { list: (role) => ({ ...role, description: cut(role.description, 20) }) } },
  ),
  sequence(
    'list-shows-no-members',
    'List shows a members_count of 0 for custom roles.',
    2,
    ['list.agrees-with-show', 'assign.members_count.count'],
    { known: { list: (role) => ({ ...role, members_count: 0 }) } },
  ),
  sequence(
    'show-keeps-as-created',
    'Show shows custom roles as they were created.',
    3,
    ['list.agrees-with-show', 'update.name.read-back', 'update.description.read-back'],
    { known: { show: asCreated } },
  ),
  sequence('show-keeps-deleted', 'Show goes on to show roles that were deleted.', 3, ['delete.gone']),
  exchange(
    'show-cuts-name',
    'Show cuts names at 12 characters.',
    ['list.agrees-with-show', 'create.name.read-back', 'update.name.read-back'],
    { known: { show: (role) => ({ ...role, name: cut(role.name, 12) }) } },
  ),
  exchange(
    'show-swaps-permissions',
    'Show mixes up manage_bans and access_analytics.',
    [
      'list.agrees-with-show',
      'create.permissions.manage_bans.default',
      'create.permissions.access_analytics.default',
      'update.permissions.manage_bans.read-back',
    ],
    { shape: { show: withSwappedPermissions } },
  ),
];

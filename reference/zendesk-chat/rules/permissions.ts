import type { Json } from '../../../model/json';

/** The twelve permissions: the values of each, what a new role has, and a valid value that is not that one. */
export const PERMISSIONS = {
  visitors_seen: { values: ['account', 'department', 'own'], ofNew: 'account', other: 'department' },
  proactive_chatting: { values: ['listen-join', 'listen', 'own'], ofNew: 'listen-join', other: 'listen' },
  edit_visitor_information: { values: [true, false], ofNew: true, other: false },
  edit_visitor_notes: { values: [true, false], ofNew: true, other: false },
  view_past_chats: { values: ['account', 'department', 'own', 'none'], ofNew: 'account', other: 'department' },
  edit_chat_tags: { values: [true, false], ofNew: false, other: true },
  manage_bans: { values: ['account', 'none'], ofNew: 'account', other: 'none' },
  access_analytics: { values: ['account', 'none'], ofNew: 'none', other: 'account' },
  view_monitor: { values: ['account', 'none'], ofNew: 'account', other: 'none' },
  edit_department_agents: { values: ['account', 'none'], ofNew: 'none', other: 'account' },
  set_agent_chat_limit: { values: ['account', 'none'], ofNew: 'none', other: 'account' },
  manage_shortcuts: { values: ['account', 'none'], ofNew: 'account', other: 'none' },
} as const satisfies Record<string, PermissionSpec>;

export interface PermissionSpec {
  readonly values: readonly (string | boolean)[];
  readonly ofNew: string | boolean;
  readonly other: string | boolean;
}

export type PermissionName = keyof typeof PERMISSIONS;
export type FlagName = 'edit_visitor_information' | 'edit_visitor_notes' | 'edit_chat_tags';
export type ScopeName = Exclude<PermissionName, FlagName>;

/** What a role holds. Only a faulty server holds anything but the listed values. */
export type PermissionValues = Record<PermissionName, Json>;

export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as readonly PermissionName[];

export const isFlag = (name: PermissionName): name is FlagName => typeof PERMISSIONS[name].ofNew === 'boolean';

/** Permissions that are true or false. */
export const FLAGS = PERMISSION_NAMES.filter(isFlag);

/** Permissions that hold a word. */
export const SCOPES = PERMISSION_NAMES.filter((name): name is ScopeName => !isFlag(name));

export const isPermission = (name: string): name is PermissionName => Object.hasOwn(PERMISSIONS, name);

export const permissionsFrom = (value: (name: PermissionName) => Json): PermissionValues =>
  Object.fromEntries(PERMISSION_NAMES.map((name) => [name, value(name)])) as PermissionValues;

export const newPermissions = (): PermissionValues => permissionsFrom((name) => PERMISSIONS[name].ofNew);

/** Nothing allowed, or the least there is. */
export const leastPermissions = (): PermissionValues =>
  permissionsFrom((name) => PERMISSIONS[name].values.at(-1) ?? null);

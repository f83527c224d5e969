import type { Json } from '../../../model/json';
import type { PermissionValues } from '../rules/permissions';

export const BUILT_INS = ['owner', 'admin', 'agent'] as const;
export type BuiltIn = (typeof BUILT_INS)[number];

/** A stored role. The fields that a request can set are Json because a faulty server stores anything. */
export interface Role {
  id: number;
  readonly builtIn: BuiltIn | null;
  name: Json;
  description: Json;
  enabled: Json;
  members_count: number;
  permissions: PermissionValues;
  /** Permissions that are no object, which only a faulty server keeps. */
  mistyped?: Json;
}

/** What a request asks for, checked. Absent: not sent. */
export interface RoleInput {
  name?: Json;
  description?: Json;
  enabled?: Json;
  permissions?: Partial<PermissionValues>;
  mistyped?: Json;
  /** Read-only; used by faulty servers alone. */
  id?: Json;
  members_count?: Json;
}

export const PLAIN_FIELDS = ['name', 'description', 'enabled'] as const;
export type PlainField = (typeof PLAIN_FIELDS)[number];

export const copyRole = (role: Role): Role => ({ ...role, permissions: { ...role.permissions } });

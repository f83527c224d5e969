import { OPERATIONS, SETTINGS, type Operation } from '../vocabulary';

/** The same rule for several operations. */
export const each = (operations: readonly string[], rule: string): readonly string[] =>
  operations.map((operation) => `${operation}.${rule}`);

/** The same rule for every setting. */
export const eachSetting = (operation: string, rule: string): readonly string[] =>
  SETTINGS.map((setting) => `${operation}.settings.${setting}.${rule}`);

export const READS: readonly Operation[] = ['list', 'show'];
export const WRITES = OPERATIONS.filter(
  (operation): operation is Exclude<Operation, 'list' | 'show'> => !READS.includes(operation),
);
/** Operations whose path names a role. */
export const SINGLE = ['show', 'update'] as const;
/** Operations whose body is an array. */
export const BULK = ['create', 'update-many', 'delete', 'video-settings'] as const;
/** Operations whose body holds role ids. */
export const BODY_IDS = ['update-many', 'delete', 'video-settings'] as const;

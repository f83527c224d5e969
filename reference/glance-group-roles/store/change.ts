import type { Json } from '../../../model/json';
import type { Role } from './store';

/** Marks a setting that goes back to what the group has. */
export const UNSET = Symbol('unset');
export type SettingChange = Json | typeof UNSET;

/** What a request comes to for one role. What stays as it is is undefined. */
export interface Change {
  readonly name: string | undefined;
  readonly description: Json | undefined;
  readonly settings: ReadonlyMap<string, SettingChange> | undefined;
  /** Output-only fields: only faults take them from a request. */
  readonly forced: Forced;
}
export interface Forced {
  readonly inUse?: boolean;
  readonly userCount?: number;
  readonly roleId?: number;
}

/** One element of a bulk update that was found good: what it does to which role. */
export interface Planned {
  readonly role: Role;
  readonly change: Change;
  readonly name: string | undefined;
}

/** Where an element stands in its request. A single form has one element. */
export interface Place {
  readonly index: number;
  readonly count: number;
}
export const ALONE: Place = { index: 0, count: 1 };

export const isFirst = ({ index }: Place): boolean => index === 0;
export const isLast = ({ index, count }: Place): boolean => index === count - 1;
/** Between the first and the last. */
export const isMiddle = (place: Place): boolean => !isFirst(place) && !isLast(place);
/** Among others. */
export const isOneOfSeveral = ({ count }: Place): boolean => count > 1;

/** Gives a role new settings, and keeps the others. */
export function setSettings(role: Role, settings: NonNullable<Change['settings']>): void {
  for (const [key, value] of settings) {
    if (value === UNSET) role.settings.delete(key);
    else role.settings.set(key, value);
  }
}

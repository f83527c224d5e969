import type { Pointer } from '../model/json';
import { tokensOf } from '../model/pointer';

/** The name of a field in rule ids: its path below `fieldsAt`, such as `permissions.visitors_seen`. */
export function fieldLabel(pointer: Pointer, fieldsAt: Pointer): string {
  const below = isBelow(pointer, fieldsAt) ? pointer.slice(fieldsAt.length) : pointer;
  return tokensOf(below).join('.');
}

/** Whether a pointer points into the value at another. */
export const isBelow = (pointer: Pointer, outer: Pointer): boolean => pointer.startsWith(`${outer}/`);

import type { Pointer } from '../model/json';
import { tokensOf } from '../model/pointer';

/** How rule ids call a field: its path below where the fields stand, `permissions.visitors_seen`. */
export function fieldLabel(pointer: Pointer, fieldsAt: Pointer): string {
  const below = isBelow(pointer, fieldsAt) ? pointer.slice(fieldsAt.length) : pointer;
  return tokensOf(below).join('.');
}

/** Whether a pointer points into what stands at another. */
export const isBelow = (pointer: Pointer, outer: Pointer): boolean => pointer.startsWith(`${outer}/`);

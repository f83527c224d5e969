import type { LawContext } from '../../engine/language/law';
import type { Json, Pointer } from '../../model/json';
import { isJsonObject } from '../../model/json';

/**
 * Whether an object with free keys holds only groups and keys that the target has shown: a server may drop others. True
 * for any other field.
 */
export function keysAreKnown(context: LawContext, pointer: Pointer, value: Json): boolean {
  const known = context.learned.keys[pointer];
  if (!known || !isJsonObject(value)) return true;
  return Object.entries(value).every(
    ([group, rights]) =>
      Object.hasOwn(known, group) &&
      isJsonObject(rights) &&
      Object.keys(rights).every((key) => known[group]?.includes(key)),
  );
}

import type { Json } from './json';
import { isJsonArray, isJsonObject } from './json';

/** Whether two JSON values are equal; the order of an object's keys does not count. */
export const sameJson = (a: Json | undefined, b: Json | undefined): boolean => same(a, b, () => false);

/**
 * Whether two values read the same. Outer white space, Unicode NFC and line ends of a text do not count: every contract
 * leaves open whether a server trims or composes text.
 */
export const sameValue = (a: Json | undefined, b: Json | undefined): boolean =>
  same(a, b, (one, other) => settled(one) === settled(other));

const settled = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC').trim();

function same(a: Json | undefined, b: Json | undefined, alike: (one: string, other: string) => boolean): boolean {
  if (a === b) return true;
  if (typeof a === 'string' && typeof b === 'string') return alike(a, b);
  if (isJsonArray(a) && isJsonArray(b))
    return a.length === b.length && a.every((value, index) => same(value, b[index], alike));
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key], alike))
  );
}

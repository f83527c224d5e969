import type { Json } from '../model/json';
import { isJsonObject } from '../model/json';

/**
 * Whether two values read the same: text up to outer white space, Unicode NFC and the ways to end a line, all else exactly.
 * What is open for every contract (trimming, composing) must never look like a contradiction.
 */
export function sameValue(a: Json | undefined, b: Json | undefined): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a === b || settled(a) === settled(b);
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, index) => sameValue(one as Json, (b as readonly Json[])[index]));
  if (!isJsonObject(a) || !isJsonObject(b)) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]));
}

const settled = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC').trim();

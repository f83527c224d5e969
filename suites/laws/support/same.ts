import type { Json } from '../../../model/json';
import { isJsonObject } from '../../../model/json';

/** Text is the same up to outer white space, Unicode NFC and the two ways to end a line; numbers and the rest exactly. */
export function sameValue(a: Json | undefined, b: Json | undefined): boolean {
  if (typeof a === 'string' && typeof b === 'string') return plain(a) === plain(b);
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, index) => sameValue(one as Json, (b as readonly Json[])[index]));
  if (isJsonObject(a) && isJsonObject(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]));
  }
  return a === b;
}

const plain = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC').trim();

/** Free-key objects without what is false and without groups that hold nothing: the same grants read the same. */
export function grants(value: Json | undefined): Json {
  if (!isJsonObject(value)) return value ?? {};
  const kept = Object.entries(value).flatMap(([group, rights]): [string, Json][] => {
    if (!isJsonObject(rights)) return [[group, rights]];
    const granted = Object.entries(rights).filter(([, granted]) => granted !== false);
    return granted.length === 0 ? [] : [[group, Object.fromEntries(granted)]];
  });
  return Object.fromEntries(kept);
}

/** A value for a message: short, and JSON so that text and number look different. */
export function inWords(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 90 ? `${text.slice(0, 80)}… (${String([...text].length)} characters)` : text;
}

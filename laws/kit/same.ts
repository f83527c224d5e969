import type { Json } from '../../model/json';
import { isJsonObject } from '../../model/json';

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

import type { JsonObject } from './json';

const odd = ['!', '~~~', 'not of this form', '?!?!?!?', 'a', '0', '#', 'ZZZZZZ', '-', 'é', 'A b', '_', '\n'];

/**
 * Texts of an allowed length that break the `pattern` of a schema, the plainest first; none where the schema has no
 * pattern, or none of many texts breaks it.
 */
export function textsAgainstPattern({ pattern, minLength, maxLength }: JsonObject): string[] {
  if (typeof pattern !== 'string') return [];
  const form = new RegExp(pattern, 'u');
  const least = typeof minLength === 'number' ? minLength : 0;
  const most = typeof maxLength === 'number' ? maxLength : Infinity;
  const longEnough = odd.map((text) => text.repeat(Math.max(1, Math.ceil(least / text.length))).slice(0, most));
  return [...new Set([...odd, ...longEnough])].filter((text) => {
    const length = [...text].length;
    return length >= least && length <= most && !form.test(text);
  });
}

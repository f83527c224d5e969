import type { Json } from '../../../model/json';

/** What a lenient parser makes of an object that was cut off, or has a comma too many: its whole fields. */
export const repaired = (text: string): Json | undefined => {
  const ends = [...text.matchAll(/,/g)].map(({ index }) => index).reverse();
  for (const end of [text.length, ...ends]) {
    try {
      return JSON.parse(`${text.slice(0, end)}}`) as Json;
    } catch {
      // try the next shorter one
    }
  }
  return undefined;
};

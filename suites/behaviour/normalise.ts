import { createHash } from 'node:crypto';
import { runTag } from './observe';

/** Replaces UUIDs, the run tag and instants by names, and writes every character outside ASCII as an escape. */
export type Normalise = (text: string) => string;

/**
 * One normaliser serves all the lines of a run: the first UUID that it meets is `<id1>` wherever it stands.
 * Numeric ids stay, because the embedded servers count them.
 */
export function normaliser(): Normalise {
  const ids = new Map<string, string>();
  const idOf = (uuid: string): string => {
    const known = ids.get(uuid) ?? `<id${String(ids.size + 1)}>`;
    ids.set(uuid, known);
    return known;
  };
  return (text) => escaped(text.replaceAll(runTag, '<tag>').replace(uuids, idOf).replace(times, '<time>'));
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/** As a server says when it did something. Cases send no milliseconds. */
const times = /20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

const escaped = (text: string): string =>
  text.replace(/[^\x20-\x7e]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

/** A text of at most 100 characters as it is; of a longer one the first 80, its length and a digest of the whole. */
export function shortened(text: string): string {
  if (text.length <= 100) return text;
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return `${text.slice(0, 80)}... ${String(text.length)} characters, ${digest}`;
}

import { isJsonObject, type Json } from '../../../model/json';
import type { Operation } from '../vocabulary';
import type { World } from '../world';

/** The media type that JSON is sent as. */
export const mediaType = (world: World): string => world.at('mediaType')[0] ?? 'application/json; charset=utf-8';

/** JSON as text. `operation` is undefined for errors and for what is not about roles. */
export const written = ({ fault, variant }: World, value: Json, operation?: Operation): string => {
  const text = JSON.stringify(
    variant('keys-sorted') ? sorted(value) : value,
    null,
    variant('json-indented') ? 2 : undefined,
  );
  const cut =
    operation !== undefined && operation !== 'delete' && fault(`${operation}-cuts-json`) ? text.slice(0, -1) : text;
  return variant('json-escaped') ? escaped(cut) : cut;
};

const sorted = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};

const escaped = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

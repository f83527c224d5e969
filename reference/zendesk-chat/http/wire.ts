import { isJsonObject, type Json } from '../../../model/json';
import type { Operation } from '../vocabulary';
import type { ZendeskSwitches } from '../world';

/** The media type that JSON is sent as. */
export const mediaType = ({ fault, variant }: ZendeskSwitches, operation?: Operation): string => {
  if (operation !== undefined && operation !== 'delete' && fault(`${operation}-is-html`))
    return 'text/html; charset=utf-8';
  if (variant('charset-in-capitals')) return 'application/json;charset=UTF-8';
  return variant('charset-left-out') ? 'application/json' : 'application/json; charset=utf-8';
};

/** JSON as bytes: a Buffer, so that nothing is added to the media type. */
export const write = (value: Json, { fault, variant }: ZendeskSwitches, operation?: Operation): Buffer => {
  const text = JSON.stringify(
    variant('keys-sorted') ? sorted(value) : value,
    null,
    variant('json-indented') ? 2 : undefined,
  );
  const cut =
    operation !== undefined && operation !== 'delete' && fault(`${operation}-cuts-json`) ? text.slice(0, -1) : text;
  return Buffer.from(variant('json-escaped') ? escaped(cut) : cut);
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

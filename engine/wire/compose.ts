import type { Operation } from '../../contract/types';
import type { OutgoingRequest } from '../../model/exchange';
import type { Json, JsonObject } from '../../model/json';
import { isJsonArray, isJsonObject } from '../../model/json';
import { tokensOf, withValueAt } from '../../model/pointer';
import type { Call, ItemIntent, Likeness, RoleName, RoleRef } from '../language/case';
import { idKey } from '../language/history';
import { MARK_CHARACTER, MARK_PLACEHOLDER, valueMeant } from '../../generators/values/mark';
import { characterOf } from './markCharacter';

/**
 * An operation as the target wants it sent; `body` holds "$body", "$ids" or "$id" where the natural body or the ids go.
 */
export interface Override {
  readonly method?: string;
  readonly path?: string;
  readonly body?: Json;
}

export interface Binding {
  readonly ids: Readonly<Record<string, Json>>;
  /** 16 characters that replace the placeholder. */
  readonly mark: string;
  /** What stands for the mark in texts too short for it. Default: `characterOf` the mark. */
  readonly character?: () => string;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly override?: Override;
  /** What a role of the case held in a field at the last look. */
  readonly held?: (role: string, pointer: string) => Json | undefined;
  /** Where a role has its name. */
  readonly nameAt?: string;
}

export interface Composed {
  readonly request: OutgoingRequest;
  readonly sent: readonly { readonly id: Json | undefined; readonly item: Json }[];
}

/** The request that a call amounts to, once ids and mark are known. */
export function compose(call: Call, operation: Operation, binding: Binding): Composed {
  const sent = (call.items ?? []).map((intent) => elementOf(intent, operation, binding));
  const path = pathOf(call, operation, binding, sent);
  const body = bodyOf(call, operation, binding, sent);
  const mediaType = call.raw?.mediaType === undefined ? (operation.request?.mediaType ?? null) : call.raw.mediaType;
  const withBody = body !== undefined;
  return {
    sent: sent.map(({ id, item }) => ({ id, item })),
    request: {
      method: call.raw?.method ?? binding.override?.method ?? operation.method,
      path,
      headers: {
        ...(call.raw?.mediaType === null ? without(binding.headers, 'content-type') : binding.headers),
        accept: operation.response.mediaType ?? 'application/json',
        ...(withBody && mediaType !== null ? { 'content-type': mediaType } : {}),
      },
      ...(withBody ? { body } : {}),
      credential: call.credential ?? 'main',
    },
  };
}

const without = (headers: Binding['headers'], name: string): Binding['headers'] =>
  Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));

/** A value with the mark in place of its placeholder, in keys too. */
export function marked(value: Json, binding: Pick<Binding, 'mark' | 'character'>): Json {
  if (typeof value === 'string') return markedText(value, binding);
  if (isJsonArray(value)) return value.map((inner) => marked(inner, binding));
  if (isJsonObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [markedText(key, binding), marked(inner, binding)]),
    );
  return value;
}

// Few texts hold either, and every text of every request passes here.
function markedText(
  text: string,
  { mark, character = () => characterOf(mark) }: Pick<Binding, 'mark' | 'character'>,
): string {
  const named = text.includes(MARK_PLACEHOLDER) ? text.split(MARK_PLACEHOLDER).join(mark) : text;
  return named.includes(MARK_CHARACTER) ? named.split(MARK_CHARACTER).join(character()) : named;
}

/** A value with what other roles hold in place of what stands for it. */
function borrowed(value: Json, binding: Binding): Json {
  if (isJsonObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, borrowed(inner, binding)]));
  const meant = typeof value === 'string' ? valueMeant(value) : null;
  if (!meant) return value;
  const held = binding.held?.(meant.role, meant.pointer);
  if (held === undefined) throw new MissingRole(meant.role);
  return held;
}

interface Element {
  readonly id: Json | undefined;
  readonly item: Json;
  readonly element: Json;
}

function elementOf(intent: ItemIntent, operation: Operation, binding: Binding): Element {
  const item = borrowed(marked(intent.item, binding), binding);
  const idAt = operation.request?.idAt;
  const id = idAt === undefined || intent.role === undefined ? undefined : idOf(intent.role, binding);
  if (idAt === '') return { id, item, element: id ?? null };
  const whole: Json = isJsonObject(item) ? mergedUnder(operation.request?.constants ?? {}, item) : item;
  const element = idAt !== undefined && id !== undefined && isJsonObject(whole) ? withValueAt(whole, idAt, id) : whole;
  return { id, item, element };
}

/** `item` wins over the constants, so that a law can break a constant on purpose. */
const mergedUnder = (constants: JsonObject, item: JsonObject): JsonObject => ({ ...constants, ...item });

function idOf(ref: RoleRef, binding: Binding): Json {
  if (typeof ref !== 'string')
    return 'near' in ref
      ? idLike(ref.near, ref.as, binding)
      : 'json' in ref
        ? withIds(ref.json, binding, (text) => text)
        : withIds(ref.segment, binding, encodeURIComponent);
  const id = binding.ids[ref];
  if (id === undefined) throw new MissingRole(ref);
  return id;
}

function idLike(role: RoleName, as: Likeness, binding: Binding): Json {
  const id = idOf(role, binding);
  const number = typeof id === 'number' ? id : 0;
  switch (as) {
    case 'fraction':
      return number + 0.5;
    case 'array':
      return [id];
    case 'object':
      return { id };
    case 'wrapped':
      return number + 2 ** 32;
    case 'negative':
      return -number;
    case 'name': {
      const name = binding.held?.(role, binding.nameAt ?? '');
      if (typeof name !== 'string') throw new MissingRole(role);
      return encodeURIComponent(name);
    }
  }
}

/** A call speaks of a role that never came to be. */
export class MissingRole extends Error {
  constructor(readonly role: string) {
    super(`role ${role} of the case is not there`);
  }
}

/** A text with ids in place of their roles' names; a segment of a path has them encoded. */
const withIds = (value: Json, binding: Binding, written: (text: string) => string): Json =>
  typeof value === 'string'
    ? value.replace(/\{(\w+)(?::(\d+))?\}/g, (whole, name: string, length?: string) =>
        binding.ids[name] === undefined
          ? whole
          : written([...idKey(binding.ids[name])].slice(0, length === undefined ? undefined : Number(length)).join('')),
      )
    : value;

function pathOf(call: Call, operation: Operation, binding: Binding, sent: readonly Element[]): string {
  const ids = sent.map(({ id }) => id).filter((id) => id !== undefined);
  const role = call.role === undefined ? undefined : String(idKey(idOf(call.role, binding)));
  const raw = call.role !== undefined && typeof call.role !== 'string';
  const filled = (binding.override?.path ?? operation.path)
    .replace(/\$ids\b/g, ids.map((id) => encodeURIComponent(idKey(id))).join(','))
    .replace(/\$id\b/g, raw ? (role ?? '') : encodeURIComponent(role ?? idKey(ids[0])))
    .replace(/\{([\w-]+)\}/g, (_, name: string) => {
      const parameter = operation.parameters.find((candidate) => candidate.name === name);
      // A raw segment is written as it is to be sent: laws try encodings too.
      if (parameter?.is === 'role-id') return raw ? (role ?? '') : encodeURIComponent(role ?? '');
      return call.tenant ?? encodeURIComponent(binding.params[name] ?? '');
    });
  const query = Object.entries({ ...queryOf(operation, binding, filled), ...call.query })
    .map(
      ([key, value]) =>
        `${encodeURIComponent(key)}=${encodeURIComponent(value.split(MARK_PLACEHOLDER).join(binding.mark))}`,
    )
    .join('&');
  return query === '' ? filled : `${filled}${filled.includes('?') ? '&' : '?'}${query}`;
}

/**
 * What the operation requires in its query: as the configuration has it, else as the document has it. A path of the
 * configuration may carry it already.
 */
function queryOf({ query }: Operation, { params }: Binding, path: string): Readonly<Record<string, string>> {
  const carried = new URLSearchParams(path.split('?')[1] ?? '');
  return Object.fromEntries(
    query.flatMap(({ name, value }): [string, string][] => {
      const sent = params[name] ?? value;
      return sent === undefined || carried.has(name) ? [] : [[name, sent]];
    }),
  );
}

function bodyOf(call: Call, operation: Operation, binding: Binding, sent: readonly Element[]): string | undefined {
  if (call.raw?.body !== undefined) return call.raw.body === null ? undefined : rawBody(call.raw.body, binding);
  if (!operation.request || call.items === undefined) return undefined;
  const natural = wrap(
    sent.map(({ element }) => element),
    operation.request.items,
  );
  const template = binding.override?.body;
  const body = template === undefined ? natural : fill(template, natural, sent);
  return body === null && template === null ? undefined : JSON.stringify(body);
}

/** In a body written out, `"{A}"` stands for the id of role A as JSON. */
const rawBody = (text: string, binding: Binding): string =>
  text
    .split(MARK_PLACEHOLDER)
    .join(binding.mark)
    .replace(/"\{(\w+)\}"/g, (whole, name: string) =>
      binding.ids[name] === undefined ? whole : JSON.stringify(binding.ids[name]),
    );

function wrap(elements: readonly Json[], place: { readonly at: string; readonly envelope: string }): Json {
  const value: Json = place.envelope === 'array' ? elements : (elements[0] ?? null);
  return tokensOf(place.at).length === 0 ? value : withValueAt({}, place.at, value);
}

function fill(template: Json, natural: Json, sent: readonly Element[]): Json {
  if (template === '$body') return natural;
  if (template === '$ids') return sent.map(({ id }) => id ?? null);
  if (template === '$id') return sent[0]?.id ?? null;
  if (isJsonArray(template)) return template.map((inner) => fill(inner, natural, sent));
  return isJsonObject(template)
    ? Object.fromEntries(Object.entries(template).map(([key, inner]) => [key, fill(inner, natural, sent)]))
    : template;
}

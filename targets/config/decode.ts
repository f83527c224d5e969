import type { Json } from '../../model/json';
import { didYouMean } from '../../model/nearest';

/**
 * Reads one value of a configuration; throws a `ConfigProblem` that names the key. `at` is the key's path, '' for the
 * whole. `Written` is the type of what may be written; no function ever has the member `written`.
 */
export interface Decode<Value, Written = Value> {
  (value: unknown, at: string): Value;
  readonly written?: Written;
}

/** What is wrong with a configuration, in one line. */
export class ConfigProblem extends Error {}

/** Refuses a value. Says what kind of value came, never the value: it may be a secret in the wrong place. */
export function refuse(at: string, expected: string, value: unknown): never {
  throw new ConfigProblem(`${at === '' ? 'the configuration' : at}: expected ${expected}, got ${kindOf(value)}`);
}

/** Text that is not empty. */
export const text: Decode<string> = (value, at) =>
  typeof value === 'string' && value.trim() !== '' ? value : refuse(at, 'text', value);

/** An id: text, or a number that stands for itself. */
export const id: Decode<string, string | number> = (value, at) => {
  if (Number.isSafeInteger(value)) return String(value);
  return typeof value === 'number'
    ? refuse(at, 'text or a whole number (write a long one in quotes)', value)
    : typeof value === 'string' && value !== ''
      ? value
      : refuse(at, 'text or a whole number', value);
};

/** A whole number within bounds. */
export const whole =
  (least: number, most: number): Decode<number> =>
  (value, at) => {
    if (Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most) return Number(value);
    const expected = `a whole number from ${least} to ${most}`;
    if (typeof value === 'number') throw new ConfigProblem(`${at}: expected ${expected}, got ${value}`);
    return refuse(at, expected, value);
  };

/** Yes or no. */
export const yesOrNo: Decode<boolean> = (value, at) =>
  typeof value === 'boolean' ? value : refuse(at, 'true or false', value);

/** One of a few words. */
export const oneOf =
  <T extends string>(...words: readonly T[]): Decode<T> =>
  (value, at) => {
    const found = words.find((word) => word === value);
    if (found !== undefined) return found;
    if (typeof value !== 'string') return refuse(at, `one of ${words.join(', ')}`, value);
    const problem = `${at}: expected one of ${words.join(', ')}, got ${JSON.stringify(value.slice(0, 60))}`;
    throw new ConfigProblem([problem, didYouMean(value, words)].filter((part) => part !== undefined).join('; '));
  };

/** A list whose elements are all of one kind. */
export const list =
  <Value, Written>(element: Decode<Value, Written>): Decode<readonly Value[], readonly Written[]> =>
  (value, at) =>
    Array.isArray(value) ? value.map((each, index) => element(each, `${at}[${index}]`)) : refuse(at, 'a list', value);

/** A mapping with keys of the user's own. */
export const record =
  <Value, Written>(member: Decode<Value, Written>): Decode<Record<string, Value>, Readonly<Record<string, Written>>> =>
  (value, at) =>
    Object.fromEntries(membersOf(value, at).map(([key, each]) => [key, member(each, keyPath(at, key))]));

/** What is read, and what may be written, by a decoder. */
export type ValueOf<D> = D extends Decode<infer Value, unknown> ? Value : never;
export type WrittenOf<D> = D extends { readonly written?: infer Written } ? Written : never;

type Decoders = Readonly<Record<string, Decode<unknown>>>;

/** A mapping with known keys, none of which need be there. */
export const shape =
  <const Members extends Decoders>(
    members: Members,
  ): Decode<
    { readonly [K in keyof Members]?: ValueOf<Members[K]> },
    { readonly [K in keyof Members]?: WrittenOf<Members[K]> }
  > =>
  (value, at) => {
    const entries = knownMembers(value, at, Object.keys(members));
    const decoders = new Map<string, Decode<unknown>>(Object.entries(members));
    return Object.fromEntries(entries.map(([key, each]) => [key, decoders.get(key)?.(each, keyPath(at, key))])) as {
      [K in keyof Members]?: ValueOf<Members[K]>;
    };
  };

/** The members of a mapping; a key that is not `known` is refused, with the one that was probably meant. */
export function knownMembers(value: unknown, at: string, known: readonly string[]): [string, unknown][] {
  const members = membersOf(value, at);
  const unknown = members.find(([key]) => !known.includes(key))?.[0];
  if (unknown === undefined) return members;
  const meant = didYouMean(unknown, known) ?? `known here are ${known.join(', ')}`;
  throw new ConfigProblem(`${at === '' ? '' : `${at}: `}unknown key ${JSON.stringify(unknown.slice(0, 60))}; ${meant}`);
}

/** Anything that JSON can say. */
export const json: Decode<Json> = (value, at) => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string' || Number.isFinite(value))
    return value as Json;
  if (Array.isArray(value)) return list(json)(value, at);
  return isMapping(value) ? record(json)(value, at) : refuse(at, 'something that JSON can say', value);
};

/** `users` and `7` -> `users[7]`; `a` and `b` -> `a.b`; keys of odd characters in quotes. */
const keyPath = (at: string, key: string): string => {
  if (!/^[A-Za-z_$][\w$-]*$/.test(key)) return `${at}[${JSON.stringify(key.slice(0, 60))}]`;
  return at === '' ? key : `${at}.${key}`;
};

const membersOf = (value: unknown, at: string): [string, unknown][] =>
  isMapping(value)
    ? Object.entries(value).filter(([, each]) => each !== undefined)
    : refuse(at, 'a mapping of keys to values', value);

// By its tag, not its prototype: a configuration may come from another realm.
const isMapping = (value: unknown): value is Record<string, unknown> =>
  Object.prototype.toString.call(value) === '[object Object]';

function kindOf(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isMapping(value)) return 'a mapping';
  if (typeof value === 'string') return value.trim() === '' ? 'empty text' : 'text';
  if (typeof value === 'number') return 'a number';
  return typeof value === 'boolean'
    ? String(value)
    : `a ${Object.prototype.toString.call(value).slice(8, -1).toLowerCase()}`;
}

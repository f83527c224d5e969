import type { Json } from '../../model/json';
import { didYouMean } from '../../model/nearest';

/**
 * Reads one value of a configuration; throws a `ConfigProblem` that names the key. `at` is the key's path, '' for the
 * whole.
 */
export type Decode<T> = (value: unknown, at: string) => T;

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
export const id: Decode<string> = (value, at) => {
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
  (value, at) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most
      ? Number(value)
      : refuse(at, `a whole number from ${least} to ${most}`, value);

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
  <T>(element: Decode<T>): Decode<T[]> =>
  (value, at) =>
    Array.isArray(value) ? value.map((each, index) => element(each, `${at}[${index}]`)) : refuse(at, 'a list', value);

/** A mapping with keys of the user's own. */
export const record =
  <T>(member: Decode<T>): Decode<Record<string, T>> =>
  (value, at) =>
    Object.fromEntries(membersOf(value, at).map(([key, each]) => [key, member(each, keyPath(at, key))]));

/** A mapping with known keys, none of which need be there. */
export const shape =
  <T extends object>(members: { readonly [K in keyof T]-?: Decode<Exclude<T[K], undefined>> }): Decode<Partial<T>> =>
  (value, at) => {
    const known = Object.keys(members);
    const decoders = new Map<string, Decode<unknown>>(Object.entries(members));
    return Object.fromEntries(
      membersOf(value, at).map(([key, each]) => {
        const decode = decoders.get(key);
        if (!decode)
          throw new ConfigProblem(
            `${at === '' ? '' : `${at}: `}unknown key ${JSON.stringify(key.slice(0, 60))}; ${didYouMean(key, known) ?? `known here are ${known.join(', ')}`}`,
          );
        return [key, decode(each, keyPath(at, key))];
      }),
    ) as Partial<T>;
  };

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

import type { Json, JsonObject, Pointer } from './json';
import { isJsonArray, isJsonObject } from './json';

// Looked up once, as in json.ts: pointers take much of a run's time outside of requests.
const { hasOwn } = Object;

/** The reference tokens of a pointer, unescaped (RFC 6901, section 4). */
export const tokensOf = (pointer: Pointer): string[] =>
  pointer === '' ? [] : pointer.slice(1).split('/').map(unescaped);

const unescaped = (token: string): string =>
  token.includes('~') ? token.replace(/~1/g, '/').replace(/~0/g, '~') : token;

/** One pointer step: `/a` + `b/c` = `/a/b~1c`. */
export const childOf = (pointer: Pointer, token: string): Pointer =>
  `${pointer}/${token.replace(/~/g, '~0').replace(/\//g, '~1')}`;

/** The value at the pointer; undefined: there is none. Own properties only, so `/constructor` finds nothing. */
export function valueAt(value: Json | undefined, pointer: Pointer): Json | undefined {
  let current: Json | undefined = value;
  // Token by token along the text: a list of tokens would cost more than the look-ups.
  for (let from = 1; from <= pointer.length && current !== undefined;) {
    const slash = pointer.indexOf('/', from);
    const end = slash === -1 ? pointer.length : slash;
    current = memberOf(current, unescaped(pointer.slice(from, end)));
    from = end + 1;
  }
  return current;
}

function memberOf(value: Json, token: string): Json | undefined {
  if (isJsonArray(value)) return /^(?:0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined;
  return isJsonObject(value) && hasOwn(value, token) ? value[token] : undefined;
}

/** A copy of `object` with `value` at the pointer. Missing objects on the way are created. */
export function withValueAt(object: JsonObject, pointer: Pointer, value: Json): JsonObject {
  if (pointer === '') throw new TypeError('withValueAt wants a pointer below the root');
  const slash = pointer.indexOf('/', 1);
  if (slash === -1) return own(object, unescaped(pointer.slice(1)), value);
  const first = unescaped(pointer.slice(1, slash));
  const inner = hasOwn(object, first) ? object[first] : undefined;
  return own(object, first, withValueAt(isJsonObject(inner) ? inner : {}, pointer.slice(slash), value));
}

/** A copy of `object` without the value at the pointer; the same object if there is none. */
export function withoutValueAt(object: JsonObject, pointer: Pointer): JsonObject {
  const [first, ...rest] = tokensOf(pointer);
  if (first === undefined || !hasOwn(object, first)) return object;
  if (rest.length === 0) return Object.fromEntries(Object.entries(object).filter(([key]) => key !== first));
  const inner = object[first];
  const below = rest.reduce((path, token) => childOf(path, token), '');
  return isJsonObject(inner) ? own(object, first, withoutValueAt(inner, below)) : object;
}

/** One object laid over another, member by member. */
export const overlaid = (under: JsonObject, over: JsonObject): JsonObject =>
  Object.fromEntries([
    ...Object.entries(under),
    ...Object.entries(over).map(([key, value]): [string, Json] => {
      const below = hasOwn(under, key) ? under[key] : undefined;
      return [key, isJsonObject(value) && isJsonObject(below) ? overlaid(below, value) : value];
    }),
  ]);

// A computed key defines a property, so `__proto__` stays an ordinary key. A replaced member moves to the end.
function own(object: JsonObject, key: string, value: Json): JsonObject {
  if (!hasOwn(object, key)) return { ...object, [key]: value };
  const { [key]: _, ...others } = object;
  return { ...others, [key]: value };
}

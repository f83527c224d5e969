import { isJsonObject, type Json } from '../../../model/json';
import type { FaultName } from '../faults';
import { isPermission } from '../rules/permissions';
import { crash } from '../http/reasons';
import type { ZendeskSwitches } from '../world';

interface Seen {
  readonly raw: string;
  readonly body: Json;
  readonly values: readonly Json[];
  readonly keys: readonly string[];
  readonly texts: readonly string[];
}

const FIELDS = new Set(['id', 'name', 'description', 'enabled', 'members_count', 'permissions']);

/** Odd input that a faulty server crashes at. */
const ODDITIES: readonly (readonly [FaultName, (seen: Seen) => boolean])[] = [
  ['proto-key-500', ({ keys }) => keys.includes('__proto__')],
  ['constructor-key-500', ({ keys }) => keys.includes('constructor')],
  ['unknown-permission-500', ({ body }) => permissionKeys(body).some((key) => !isPermission(key))],
  ['unknown-field-500', ({ body }) => isJsonObject(body) && Object.keys(body).some((key) => !FIELDS.has(key))],
  ['duplicate-keys-500', ({ raw, keys }) => (raw.match(/"(?:[^"\\]|\\.)*"\s*:/g)?.length ?? 0) > keys.length],
  ['deep-nesting-500', ({ raw }) => depth(raw) > 20],
  [
    'huge-number-500',
    ({ values }) => values.some((value) => typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER),
  ],
  ['emoji-500', ({ texts }) => texts.some((text) => /[\u{10000}-\u{10ffff}]/u.test(text))],
  ['nul-500', ({ texts }) => texts.some((text) => text.includes('\0'))],
  ['lone-surrogate-500', ({ texts }) => texts.some((text) => /\p{Surrogate}/u.test(text))],
  ['quote-500', ({ texts }) => texts.some((text) => text.includes("'"))],
  ['long-text-500', ({ texts }) => texts.some((text) => text.length > 1_000)],
  ['large-body-500', ({ raw }) => raw.length > 100_000],
  [
    'read-only-type-500',
    ({ body }) =>
      isJsonObject(body) &&
      ['id', 'members_count'].some((key) => Object.hasOwn(body, key) && typeof body[key] !== 'number'),
  ],
];

export const crashAtOddities = (raw: string, body: Json, { fault }: ZendeskSwitches): void => {
  const suspects = ODDITIES.filter(([name]) => fault(name));
  if (suspects.length === 0) return;
  const values = within(body);
  const keys = values.flatMap((value) => (isJsonObject(value) ? Object.keys(value) : []));
  const seen = { raw, body, values, keys, texts: values.filter((value) => typeof value === 'string') };
  for (const [name, isOdd] of suspects) if (isOdd(seen)) crash(name);
};

const permissionKeys = (body: Json): string[] =>
  isJsonObject(body) && isJsonObject(body['permissions']) ? Object.keys(body['permissions']) : [];

/** A value and all values in it. */
const within = (whole: Json): Json[] => {
  const found: Json[] = [whole];
  for (const value of found) if (typeof value === 'object' && value !== null) found.push(...Object.values<Json>(value));
  return found;
};

const depth = (raw: string): number => {
  let level = 0;
  let deepest = 0;
  for (const character of raw) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++level);
    else if (character === ']' || character === '}') level--;
  }
  return deepest;
};

import { isJsonObject, type Json } from '../../../model/json';
import { ruleOf } from '../../shared/faults';
import { isPermission } from '../rules/permissions';
import { WRITES } from '../vocabulary';
import { exchange, unusual } from './notation';

const onWrites = ruleOf(WRITES, 'no-server-error');
const FIELDS = new Set(['id', 'name', 'description', 'enabled', 'members_count', 'permissions']);

const permissionKeys = (body: Json): string[] =>
  isJsonObject(body) && isJsonObject(body['permissions']) ? Object.keys(body['permissions']) : [];

/** How deep objects and arrays are nested. */
const depth = (raw: string): number => {
  let level = 0;
  let deepest = 0;
  for (const character of raw) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++level);
    else if (character === ']' || character === '}') level--;
  }
  return deepest;
};

/** Server errors for a client's mistake, or for odd but harmless input. */
export const crashFaults = [
  ...WRITES.flatMap((write) => [
    exchange(`${write}-malformed-json-500`, `${write} crashes at malformed JSON.`, [
      `${write}.no-server-error`,
      `${write}.malformed`,
    ]),
    exchange(`${write}-empty-body-500`, `${write} crashes without a body.`, [
      `${write}.no-server-error`,
      `${write}.malformed`,
    ]),
    exchange(`${write}-null-body-500`, `${write} crashes at the body null.`, [
      `${write}.no-server-error`,
      `${write}.malformed`,
    ]),
    exchange(`${write}-array-body-500`, `${write} crashes at an array as body.`, [
      `${write}.no-server-error`,
      `${write}.malformed`,
    ]),
    exchange(`${write}-media-type-500`, `${write} crashes at a media type other than JSON.`, [
      `${write}.no-server-error`,
      `${write}.media-type`,
    ]),
    exchange(`${write}-type-500`, `${write} crashes at a name, description or enabled of the wrong type.`, [
      `${write}.no-server-error`,
    ]),
    exchange(`${write}-enum-500`, `${write} crashes at a permission's value that it does not know.`, [
      `${write}.no-server-error`,
    ]),
  ]),
  exchange('malformed-json-drops-connection', 'Closes the connection at malformed JSON.', onWrites),
  exchange('missing-name-500', 'Create crashes without a name.', ['create.no-server-error', 'create.name.required'], {
    status: { 'missing-name': 500 },
  }),
  exchange('null-permissions-500', 'Crashes where permissions are null.', onWrites),
  exchange('permissions-type-500', 'Crashes where permissions are no object.', onWrites),
  unusual('proto-key-500', 'Crashes at the key __proto__.', onWrites, {
    crashes: ({ keys }) => keys.includes('__proto__'),
  }),
  unusual('constructor-key-500', 'Crashes at the key constructor.', onWrites, {
    crashes: ({ keys }) => keys.includes('constructor'),
  }),
  unusual('unknown-permission-500', 'Crashes at a permission that it does not know.', onWrites, {
    crashes: ({ body }) => permissionKeys(body).some((key) => !isPermission(key)),
  }),
  unusual('unknown-field-500', 'Crashes at a field that it does not know.', onWrites, {
    crashes: ({ body }) => isJsonObject(body) && Object.keys(body).some((key) => !FIELDS.has(key)),
  }),
  unusual('duplicate-keys-500', 'Crashes at a key that stands twice in one object.', onWrites, {
    crashes: ({ raw, keys }) => (raw.match(/"(?:[^"\\]|\\.)*"\s*:/g)?.length ?? 0) > keys.length,
  }),
  unusual('deep-nesting-500', 'Crashes at JSON more than 20 levels deep.', onWrites, {
    crashes: ({ raw }) => depth(raw) > 20,
  }),
  unusual('huge-number-500', 'Crashes at a number beyond 2^53.', onWrites, {
    crashes: ({ values }) =>
      values.some((value) => typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER),
  }),
  unusual('emoji-500', 'Crashes at characters outside the basic plane.', onWrites, {
    crashes: ({ texts }) => texts.some((text) => /[\u{10000}-\u{10ffff}]/u.test(text)),
  }),
  unusual('nul-500', 'Crashes at a NUL in text.', onWrites, {
    crashes: ({ texts }) => texts.some((text) => text.includes('\0')),
  }),
  unusual('lone-surrogate-500', 'Crashes at a lone surrogate.', onWrites, {
    crashes: ({ texts }) => texts.some((text) => /\p{Surrogate}/u.test(text)),
  }),
  unusual('quote-500', 'Crashes at an apostrophe in text.', onWrites, {
    crashes: ({ texts }) => texts.some((text) => text.includes("'")),
  }),
  unusual('long-text-500', 'Crashes at text of more than 1,000 characters.', onWrites, {
    crashes: ({ texts }) => texts.some((text) => text.length > 1_000),
  }),
  unusual('large-body-500', 'Crashes at a body larger than 100,000 bytes.', onWrites, {
    crashes: ({ raw }) => raw.length > 100_000,
  }),
  unusual('read-only-type-500', 'Crashes at an id or a members_count that is no number.', onWrites, {
    crashes: ({ body }) =>
      isJsonObject(body) &&
      ['id', 'members_count'].some((key) => Object.hasOwn(body, key) && typeof body[key] !== 'number'),
  }),
];

import type { Json, JsonObject } from '../model/json';
import { isJsonArray, isJsonObject } from '../model/json';
import { typesOf } from '../model/schema';
import { tokensOf, valueAt } from '../model/pointer';
import { finding, type Finding } from './problem';
import type { JsonSchema } from './schema';
import { outermostSchemas, schemasWithin } from './schemaWalk';

export type Upgraded =
  { readonly ok: true; readonly document: JsonObject } | { readonly ok: false; readonly findings: readonly Finding[] };

/** The version as which every document is read. */
const READ_AS = '3.1.0';

/**
 * A document of OpenAPI 3.0 to 3.2 as one of 3.1. Of 3.0 `nullable` and boolean `exclusiveMinimum` and
 * `exclusiveMaximum` are written as JSON Schema says them. Of 3.2 nothing is rewritten: a part that 3.1 does not know
 * is an error of its own. Pointers into the document stay right.
 */
export function upgrade(document: JsonObject): Upgraded {
  const { openapi: version } = document;
  if (typeof version === 'string' && /^3\.1(\.|$)/.test(version)) return { ok: true, document };
  if (typeof version === 'string' && /^3\.2(\.|$)/.test(version))
    return { ok: true, document: { ...document, openapi: READ_AS } };
  if (typeof version === 'string' && /^3\.0(\.|$)/.test(version))
    return { ok: true, document: { ...withSchemas(document, upgraded), openapi: READ_AS } };
  const found = version === undefined ? 'missing' : JSON.stringify(version);
  return {
    ok: false,
    findings: [
      finding(
        '/openapi',
        `a contract is an OpenAPI document of version 3.0 to 3.2, but "openapi" is ${found}`,
        'begin with "openapi: 3.1.0"',
      ),
    ],
  };
}

/** The document with each of its schemas changed, inner ones first. */
function withSchemas(document: JsonObject, change: (schema: JsonSchema) => JsonSchema): JsonObject {
  const pointers = [...outermostSchemas(document)]
    .flatMap(({ pointer, node }) => [...schemasWithin(node, pointer)])
    .map(({ pointer }) => pointer)
    .sort((a, b) => tokensOf(b).length - tokensOf(a).length);
  return pointers.reduce((whole, pointer) => {
    const before = valueAt(whole, pointer);
    const after = isJsonObject(before) ? change(before) : before;
    return after === undefined || after === before
      ? whole
      : (replacedAt(whole, tokensOf(pointer), after) as JsonObject);
  }, document);
}

function replacedAt(value: Json, [token, ...rest]: readonly string[], by: Json): Json {
  if (token === undefined) return by;
  if (isJsonArray(value)) return value.map((one, index) => (String(index) === token ? replacedAt(one, rest, by) : one));
  return isJsonObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, key === token ? replacedAt(inner, rest, by) : inner]),
      )
    : value;
}

function upgraded(schema: JsonSchema): JsonSchema {
  const limited = exclusive(exclusive(schema, 'minimum', 'exclusiveMinimum'), 'maximum', 'exclusiveMaximum');
  const { nullable, ...rest } = limited;
  if (nullable === undefined) return limited;
  return nullable === true ? withNull(rest) : rest;
}

/** In 3.0 `exclusiveMinimum: true` says of `minimum` that it is itself too small. */
function exclusive(schema: JsonSchema, limit: string, keyword: string): JsonSchema {
  const { [keyword]: strict, [limit]: value, ...rest } = schema;
  if (typeof strict !== 'boolean') return schema;
  return { ...rest, ...(value !== undefined && (strict ? { [keyword]: value } : { [limit]: value })) };
}

/** Null joins the types; without types the schema becomes one of two, and titles and annotations stay outside. */
function withNull(schema: JsonSchema): JsonSchema {
  const types = typesOf(schema);
  const { enum: listed } = schema;
  if (types.length > 0)
    return {
      ...schema,
      type: [...types, 'null'],
      ...(isJsonArray(listed) && !listed.includes(null) && { enum: [...listed, null] }),
    };
  const outside = Object.entries(schema).filter(([key]) => OUTSIDE.includes(key) || key.startsWith('x-'));
  const inside = Object.entries(schema).filter(([key]) => !OUTSIDE.includes(key) && !key.startsWith('x-'));
  return { ...Object.fromEntries(outside), anyOf: [Object.fromEntries(inside), { type: 'null' }] };
}

const OUTSIDE = ['title', 'description', 'default', 'readOnly', 'writeOnly', 'deprecated', 'example', 'externalDocs'];

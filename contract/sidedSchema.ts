import type { Json, JsonObject } from '../model/json';
import { isJsonArray, isJsonObject } from '../model/json';
import { plainSchema } from './plainSchema';
import type { JsonSchema } from './schema';
import { SCHEMA_KEYWORDS } from './schemaKeywords';

/** `readOnly` properties are no part of a request, `writeOnly` ones none of an answer (OpenAPI 3.1, Schema Object). */
export type Side = 'readOnly' | 'writeOnly';

/**
 * A schema without the properties that are marked as the other side's, so that its `required` no longer wants them.
 * A schema without such properties stays the same object, so that it is compiled once.
 */
export function makeSided(marked: Side): (schema: JsonSchema) => JsonSchema {
  const known = new Map<JsonSchema, JsonSchema>();
  const sided = (schema: JsonSchema): JsonSchema => {
    const before = known.get(schema);
    if (before !== undefined) return before;
    const made = withoutMarked(schema, marked, sided);
    known.set(schema, made);
    return made;
  };
  return sided;
}

function withoutMarked(schema: JsonSchema, marked: Side, sided: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const entries = Object.entries(schema).map(([keyword, value]): [string, Json] => [
    keyword,
    within(keyword, value, marked, sided),
  ]);
  const gone = markedNames(schema, marked);
  const required = schema['required'];
  const changed = entries.some(([keyword, value]) => value !== schema[keyword]);
  const wanted = isJsonArray(required) ? required.filter((name) => !gone.includes(String(name))) : undefined;
  if (!changed && (wanted === undefined || !isJsonArray(required) || wanted.length === required.length)) return schema;
  return { ...Object.fromEntries(entries), ...(wanted !== undefined && { required: wanted }) };
}

function within(keyword: string, value: Json, marked: Side, sided: (schema: JsonSchema) => JsonSchema): Json {
  const holds = SCHEMA_KEYWORDS[keyword];
  if (holds === 'schema') return isJsonObject(value) ? sided(value) : value;
  if (holds === 'schemas') return isJsonArray(value) ? unlessSame(value, value.map(each(sided))) : value;
  if (holds !== 'named schemas' || !isJsonObject(value)) return value;
  const kept = Object.entries(value).filter(([, schema]) => keyword !== 'properties' || !isMarked(schema, marked));
  const made = kept.map(([name, schema]): [string, Json] => [name, each(sided)(schema)]);
  const same = kept.length === Object.keys(value).length && made.every(([name, schema]) => schema === value[name]);
  return same ? value : Object.fromEntries(made);
}

const each =
  (sided: (schema: JsonSchema) => JsonSchema) =>
  (schema: Json): Json =>
    isJsonObject(schema) ? sided(schema) : schema;

const unlessSame = (before: readonly Json[], after: readonly Json[]): readonly Json[] =>
  after.every((one, index) => one === before[index]) ? before : after;

const isMarked = (schema: Json | undefined, marked: Side): boolean =>
  isJsonObject(schema) && plainSchema(schema).schema[marked] === true;

/** One part of `allOf` may require a property that another part describes. */
function markedNames(schema: JsonSchema, marked: Side): string[] {
  const { properties } = plainSchema(schema).schema as { properties?: JsonObject };
  return Object.entries(properties ?? {}).flatMap(([name, one]) => (isMarked(one, marked) ? [name] : []));
}

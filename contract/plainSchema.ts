import type { Json, JsonObject } from '../model/json';
import { isJsonArray, isJsonObject } from '../model/json';
import { sameJson } from '../model/same';
import { listedValues, typesOf, type JsonType } from '../model/schema';
import type { JsonSchema } from './schema';
import { EXTENSION } from './schemaKeywords';

/**
 * A schema as one object of keywords: parts of `allOf` and alternatives that differ in type are written together, as in
 * `anyOf: [{type: string, maxLength: 5}, {type: "null"}]` -> `{type: [string, "null"], maxLength: 5}`. Parts that
 * cannot be joined stay as they are. For readers of single keywords; validators get the schema as it stands.
 */
export interface PlainSchema {
  readonly schema: JsonSchema;
  /** The annotations of the schema and of the parts that it was joined from, outermost first. */
  readonly annotations: readonly JsonObject[];
}

const COMPOSITION = ['allOf', 'anyOf', 'oneOf'] as const;

export function plainSchema(schema: JsonSchema): PlainSchema {
  if (!COMPOSITION.some((keyword) => keyword in schema)) return { schema, annotations: annotationsOf(schema) };
  let plain = without(schema, ...COMPOSITION, EXTENSION);
  let annotations = annotationsOf(schema);
  const join = (part: PlainSchema | undefined): boolean => {
    const joined = part && intersection(plain, part.schema);
    if (!part || !joined) return false;
    plain = joined;
    annotations = [...annotations, ...part.annotations];
    return true;
  };
  const left: Record<string, Json> = {};
  const apart = schemasAt(schema, 'allOf').filter((part) => isConditional(part) || !join(plainSchema(part)));
  if (apart.length > 0) left['allOf'] = apart;
  for (const keyword of ['anyOf', 'oneOf'] as const) {
    const alternatives = schemasAt(schema, keyword);
    if (alternatives.length > 0 && !join(union(alternatives.map(plainSchema)))) left[keyword] = alternatives;
  }
  return { schema: { ...plain, ...left }, annotations };
}

const annotationsOf = ({ [EXTENSION]: annotation }: JsonSchema): JsonObject[] =>
  isJsonObject(annotation) ? [annotation] : [];

const without = (schema: JsonSchema, ...keywords: readonly string[]): JsonSchema =>
  Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keywords.includes(keyword)));

const schemasAt = (schema: JsonSchema, keyword: string): JsonSchema[] => {
  const list = schema[keyword];
  return isJsonArray(list) ? list.filter(isJsonObject) : [];
};

const isConditional = (part: JsonSchema): boolean => 'if' in part;

/** Joins two values of one keyword; undefined where no value says both. */
type Joins = (outer: Json, inner: Json) => Json | undefined;

const outerWins: Joins = (outer) => outer;
const lesser: Joins = (a, b) => (typeof a === 'number' && typeof b === 'number' ? Math.min(a, b) : undefined);
const greater: Joins = (a, b) => (typeof a === 'number' && typeof b === 'number' ? Math.max(a, b) : undefined);
const both: Joins = (a, b) => ({ allOf: [a, b] });
const either: Joins = (a, b) => a === true || b === true;
const listedInBoth: Joins = (a, b) =>
  isJsonArray(a) && isJsonArray(b) ? a.filter((value) => b.some((other) => sameJson(value, other))) : undefined;
const allOfThem: Joins = (a, b) => (isJsonArray(a) && isJsonArray(b) ? [...new Set([...a, ...b])] : undefined);

const typesInBoth: Joins = (a, b) => {
  const [outer, inner] = [typesOf({ type: a }), typesOf({ type: b })];
  const common = outer.filter((type) => inner.includes(type) || (type === 'integer' && inner.includes('number')));
  const narrowed = inner.includes('integer') && outer.includes('number') && !common.includes('integer');
  const types: readonly JsonType[] = narrowed ? [...common.filter((type) => type !== 'number'), 'integer'] : common;
  return types.length === 1 ? (types[0] ?? null) : types;
};

const propertiesOfBoth: Joins = (a, b) =>
  isJsonObject(a) && isJsonObject(b)
    ? Object.fromEntries([
        ...Object.entries(a).map(([key, value]) => {
          const other = b[key];
          return [key, other === undefined ? value : both(value, other)] as [string, Json];
        }),
        ...Object.entries(b).filter(([key]) => !Object.hasOwn(a, key)),
      ])
    : undefined;

const JOINS: Readonly<Record<string, Joins>> = {
  type: typesInBoth,
  enum: listedInBoth,
  properties: propertiesOfBoth,
  required: allOfThem,
  items: both,
  maxLength: lesser,
  maximum: lesser,
  exclusiveMaximum: lesser,
  maxItems: lesser,
  maxProperties: lesser,
  minLength: greater,
  minimum: greater,
  exclusiveMinimum: greater,
  minItems: greater,
  minProperties: greater,
  readOnly: either,
  writeOnly: either,
  uniqueItems: either,
  title: outerWins,
  description: outerWins,
  default: outerWins,
  deprecated: outerWins,
  examples: outerWins,
  example: outerWins,
  $comment: outerWins,
  discriminator: outerWins,
  externalDocs: outerWins,
  xml: outerWins,
};

/** One schema for values that match both; undefined where two values of one keyword cannot be joined. */
function intersection(outer: JsonSchema, inner: JsonSchema): JsonSchema | undefined {
  const joined: Record<string, Json> = { ...outer };
  for (const [keyword, value] of Object.entries(inner)) {
    if (keyword === EXTENSION) continue;
    const own = outer[keyword];
    const one = own === undefined || sameJson(own, value) ? value : JOINS[keyword]?.(own, value);
    if (one === undefined) return undefined;
    joined[keyword] = one;
  }
  return joined;
}

/**
 * One schema for values that match one of several. Each lists its values, or has types that no other one has.
 * Undefined where there is no such schema.
 */
function union(alternatives: readonly PlainSchema[]): PlainSchema | undefined {
  const [first, ...more] = alternatives;
  if (first === undefined || more.length === 0) return first;
  const schemas = alternatives.map(({ schema }) => schema);
  const merged = listedUnion(schemas) ?? unionOfTypes(schemas);
  return merged && { schema: merged, annotations: alternatives.flatMap(({ annotations }) => annotations) };
}

/** The values of a schema that lists them, or is null alone. */
const valuesOf = (schema: JsonSchema): readonly Json[] | undefined =>
  listedValues(schema) ?? (isNullAlone(schema) ? [null] : undefined);

const isNullAlone = (schema: JsonSchema): boolean => {
  const types = typesOf(schema);
  return types.length === 1 && types[0] === 'null';
};

function listedUnion(schemas: readonly JsonSchema[]): JsonSchema | undefined {
  const values = schemas.map(valuesOf);
  if (values.some((listed) => listed === undefined)) return undefined;
  const types = schemas.map(typesOf);
  return {
    ...(types.every((named) => named.length > 0) && { type: typeOf(types.flat()) }),
    enum: values.flatMap((listed) => listed ?? []),
  };
}

function unionOfTypes(schemas: readonly JsonSchema[]): JsonSchema | undefined {
  const types = schemas.map(typesOf);
  const all = types.flat();
  const isNumeric = (type: JsonType): boolean => type === 'integer' || type === 'number';
  const apart = new Set(all).size === all.length && all.filter(isNumeric).length < 2;
  // `enum` and `const` speak of every type, so they cannot stand beside another one's limits.
  const limited = schemas.filter((schema) => !isNullAlone(schema));
  if (types.some((named) => named.length === 0) || !apart || limited.some((schema) => listedValues(schema))) {
    return undefined;
  }
  if (limited.some((schema) => COMPOSITION.some((keyword) => keyword in schema) || 'not' in schema)) return undefined;
  const keywords = schemas.reduceRight<JsonSchema>(
    (later, schema) => ({ ...later, ...without(schema, EXTENSION) }),
    {},
  );
  return { ...keywords, type: typeOf(all) };
}

const typeOf = (types: readonly JsonType[]): Json => {
  const named = [...new Set(types)];
  return named.length === 1 ? (named[0] ?? null) : named;
};

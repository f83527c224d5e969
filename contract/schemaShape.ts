import type { JsonObject, Pointer } from '../model/json';
import { isJsonArray, isJsonObject } from '../model/json';
import { childOf, tokensOf } from '../model/pointer';
import { namesType } from '../model/schema';
import type { ItemPlace } from './operation';
import { plainSchema } from './plainSchema';
import type { JsonSchema } from './schema';

/** A schema's properties, with those of its parts. */
export function propertiesOf(schema: JsonSchema): [string, JsonSchema][] {
  const { properties } = plainSchema(schema).schema;
  return isJsonObject(properties)
    ? Object.entries(properties).flatMap(([key, value]): [string, JsonSchema][] =>
        isJsonObject(value) ? [[key, value]] : [],
      )
    : [];
}

/** Whether a schema, or a part of it, requires a property. */
export function requires(schema: JsonSchema, key: string): boolean {
  const { required } = plainSchema(schema).schema;
  return isJsonArray(required) && required.includes(key);
}

/** The schema of the value at a pointer into a value of this schema. */
export function schemaAt(schema: JsonSchema, pointer: Pointer): JsonSchema | undefined {
  let current: JsonSchema | undefined = schema;
  for (const token of tokensOf(pointer)) current = current && propertiesOf(current).find(([key]) => key === token)?.[1];
  return current;
}

/** Whether a schema describes one item, an array of items, or allows either; and the item's own schema. */
export function itemsOf(schema: JsonSchema): { readonly envelope: ItemPlace['envelope']; readonly item: JsonSchema } {
  const alternatives = [
    ...branches(schema, 'oneOf'),
    ...branches(schema, 'anyOf'),
    ...[schema['then'], schema['else']].filter(isJsonObject),
  ];
  const array = alternatives.find((branch) => branch['type'] === 'array');
  const object = alternatives.find((branch) => branch['type'] === 'object');
  if (array !== undefined && object !== undefined) return { envelope: 'either', item: object };
  const { schema: plain } = plainSchema(schema);
  if (namesType(plain, 'array')) return { envelope: 'array', item: isJsonObject(plain['items']) ? plain['items'] : {} };
  return { envelope: 'object', item: schema };
}

/** A property somewhere in an item. */
export interface Property {
  readonly pointer: Pointer;
  readonly key: string;
  /** As one object of keywords, as far as it can be written so. */
  readonly schema: JsonSchema;
  /** Those of the schema and of the parts that it was joined from, outermost first. */
  readonly annotations: readonly JsonObject[];
  readonly required: boolean;
  /** Whether no named property stands below it. */
  readonly isLeaf: boolean;
}

/** Every named property below a schema, outer ones first. Objects with free keys are leaves: their keys are data. */
export function propertiesBelow(schema: JsonSchema, pointer: Pointer): Property[] {
  return propertiesOf(schema).flatMap(([key, property]) => {
    const at = childOf(pointer, key);
    const plain = plainSchema(property);
    const free = isJsonObject(plain.schema['additionalProperties']);
    const below = free ? [] : propertiesBelow(plain.schema, at);
    return [{ pointer: at, key, ...plain, required: requires(schema, key), isLeaf: below.length === 0 }, ...below];
  });
}

const branches = (schema: JsonSchema, keyword: string): JsonSchema[] => {
  const list = schema[keyword];
  return isJsonArray(list) ? list.filter(isJsonObject) : [];
};

import type { Json, Pointer } from '../model/json';
import { isJsonArray, isJsonObject } from '../model/json';
import { childOf, tokensOf } from '../model/pointer';
import type { ItemPlace, JsonSchema } from './types';

/** A schema's properties, those of its `allOf` parts included. */
export function propertiesOf(schema: JsonSchema): [string, JsonSchema][] {
  const own = isJsonObject(schema['properties']) ? Object.entries(schema['properties']) : [];
  const parts = branches(schema, 'allOf').flatMap(propertiesOf);
  return [
    ...own.flatMap(([key, value]): [string, JsonSchema][] => (isJsonObject(value) ? [[key, value]] : [])),
    ...parts,
  ];
}

/** Whether a schema requires a property, in its own right or in an `allOf` part. */
export function requires(schema: JsonSchema, key: string): boolean {
  const required = schema['required'];
  return (
    (Array.isArray(required) && required.includes(key)) || branches(schema, 'allOf').some((part) => requires(part, key))
  );
}

/** The schema of what stands at a pointer below a value of this schema. */
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
  if (schema['type'] === 'array')
    return { envelope: 'array', item: isJsonObject(schema['items']) ? schema['items'] : {} };
  return { envelope: 'object', item: schema };
}

/** A property somewhere in an item. */
export interface Property {
  readonly pointer: Pointer;
  readonly key: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
  /** Whether no named property stands below it. */
  readonly isLeaf: boolean;
}

/** Every named property below a schema, outer ones first. Objects with free keys are leaves: their keys are data. */
export function propertiesBelow(schema: JsonSchema, pointer: Pointer): Property[] {
  return propertiesOf(schema).flatMap(([key, property]) => {
    const at = childOf(pointer, key);
    const free = isJsonObject(property['additionalProperties']);
    const below = free ? [] : propertiesBelow(property, at);
    return [
      { pointer: at, key, schema: property, required: requires(schema, key), isLeaf: below.length === 0 },
      ...below,
    ];
  });
}

const branches = (schema: JsonSchema, keyword: string): JsonSchema[] => {
  const list: Json | undefined = schema[keyword];
  return isJsonArray(list) ? list.filter(isJsonObject) : [];
};

import type { Json, JsonObject, Pointer } from '../model/json';
import { isJsonObject } from '../model/json';
import { childOf } from '../model/pointer';
import { keywordsHolding } from './schemaKeywords';

export interface Located {
  readonly pointer: Pointer;
  readonly node: JsonObject;
}

const single = keywordsHolding('schema');
const several = [...keywordsHolding('schemas'), ...keywordsHolding('named schemas')];

/** A schema and every schema within it, outermost first; `$ref`s are not followed. */
export function* schemasWithin(node: Json | undefined, pointer: Pointer): Generator<Located> {
  if (!isJsonObject(node)) return;
  yield { pointer, node };
  for (const key of single) yield* schemasWithin(node[key], childOf(pointer, key));
  for (const key of several) yield* schemasAmong(node[key], childOf(pointer, key));
}

function* schemasAmong(node: Json | undefined, pointer: Pointer): Generator<Located> {
  for (const [key, schema] of childrenOf(node)) yield* schemasWithin(schema, childOf(pointer, key));
}

/** The outermost schemas of an OpenAPI document: components, parameters, headers and bodies, wherever they stand. */
export function* outermostSchemas(document: JsonObject): Generator<Located> {
  const components = isJsonObject(document['components']) ? document['components'] : {};
  for (const [name, node] of childrenOf(components['schemas'])) {
    if (isJsonObject(node)) yield { pointer: childOf('/components/schemas', name), node };
  }
  for (const [key, value] of Object.entries(document)) {
    if (key.startsWith('x-')) continue;
    for (const [inner, node] of childrenOf(value)) {
      if (key === 'components' && inner === 'schemas') continue;
      yield* schemasBelow(node, childOf(childOf('', key), inner));
    }
  }
}

/** Outside of schemas, everything that stands under the key `schema` is one. */
function* schemasBelow(node: Json, pointer: Pointer): Generator<Located> {
  for (const [key, value] of childrenOf(node)) {
    if (key.startsWith('x-') || key === 'example' || key === 'examples') continue;
    const at = childOf(pointer, key);
    if (key === 'schema' && isJsonObject(value)) yield { pointer: at, node: value };
    else yield* schemasBelow(value, at);
  }
}

/** The members of an object or the elements of an array, with their keys. */
export const childrenOf = (node: Json | undefined): [string, Json][] =>
  typeof node === 'object' && node !== null ? Object.entries<Json>(node) : [];
